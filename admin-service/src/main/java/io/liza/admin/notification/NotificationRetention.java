package io.liza.admin.notification;

import io.liza.admin.notification.message.NotificationSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deletes notices and notifications after 180 days, and erases the addresses of former recipients. */
final class NotificationRetention {

    private static final String NOTIFICATIONS =
            """
            delete from notification using notice
            where notice.id = notice and created_at < now() - interval '180 days' and state <> 'WAITING'
            """;

    /** The notice of an order that callers still ask about stays, so that it is not told again. */
    private static final String NOTICES =
            """
            delete from notice
            where created_at < now() - interval '180 days'
              and (kind <> 'OVERDUE_ENQUIRY' or not exists (
                  select from orders where orders.id = subject and last_asked_at > now() - interval '90 days'))
            """;

    /** {@code $1} are the e-mail addresses of the settings. */
    private static final String FORMER_RECIPIENTS =
            """
            update notification set address = null
            where channel = 'EMAIL' and address <> all ($1) and not exists (
                select from notification waiting
                where waiting.channel = 'EMAIL' and waiting.state = 'WAITING' and waiting.address = notification.address)
            """;

    private NotificationRetention() {}

    static Uni<Void> run(SqlConnection transaction, NotificationSettings settings) {
        return transaction
                .query(NOTIFICATIONS)
                .execute()
                .chain(() -> transaction.query(NOTICES).execute())
                .chain(() -> transaction
                        .preparedQuery(FORMER_RECIPIENTS)
                        .execute(Tuple.tuple()
                                .addArrayOfString(settings.recipients().toArray(String[]::new))))
                .replaceWithVoid();
    }
}
