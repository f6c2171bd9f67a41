package io.liza.admin.notification;

import io.liza.admin.notification.channel.EmailAddress;
import io.liza.admin.notification.message.NotificationKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds the notifications of an entry, for its page. The tag {@code notified} shows them. */
@ApplicationScoped
public class Deliveries {

    private static final String FIND =
            """
            select address, state, tries, coalesce(sent_at, due_at) as at, last_error
            from notice join notification on notification.notice = notice.id
            where kind = any ($1) and subject = $2
            order by notification.id desc limit 50
            """;

    private final Pool database;

    Deliveries(Pool database) {
        this.database = database;
    }

    public Uni<List<Delivery>> ofTask(long id) {
        return find(id, NotificationKind.INBOX_ENTRY);
    }

    public Uni<List<Delivery>> ofOrder(long id) {
        return find(id, NotificationKind.OVERDUE_ENQUIRY, NotificationKind.PROBING);
    }

    private Uni<List<Delivery>> find(long subject, NotificationKind... kinds) {
        String[] names = List.of(kinds).stream().map(Enum::name).toArray(String[]::new);
        return database.preparedQuery(FIND).execute(Tuple.of(names, subject)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Deliveries::read)
                .toList());
    }

    private static Delivery read(Row row) {
        String address = row.getString("address");
        return new Delivery(
                address == null || address.isEmpty() ? address : EmailAddress.masked(address),
                row.getString("state"),
                row.getInteger("tries"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("last_error"));
    }
}
