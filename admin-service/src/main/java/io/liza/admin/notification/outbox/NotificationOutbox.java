package io.liza.admin.notification.outbox;

import io.liza.admin.database.AdvisoryLock;
import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.Message.Entry;
import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.Recipient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The tables of notices and notifications. */
@ApplicationScoped
class NotificationOutbox {

    /**
     * Writes one notification for each new notice and recipient. One statement, so that a notice either has all its
     * notifications or still waits for them.
     */
    private static final String ADDRESS =
            """
            with fresh as (
                select id, kind from notice where addressed_at is null order by id limit 500 for update skip locked
            ), written as (
                insert into notification (notice, channel, address, planned_at, due_at)
                select fresh.id, channel, address, $4, $4
                from fresh cross join unnest($2::varchar[], $3::varchar[]) as recipient (channel, address)
                where fresh.kind = any ($1)
                on conflict do nothing
            )
            update notice set addressed_at = now() from fresh where notice.id = fresh.id
            """;

    /**
     * Puts all notifications that are due now for one recipient into one message; {@code $2}: each into its own, also those
     * that were in one message before the template of the webhook was changed. Leaves messages in flight ({@code $3}).
     */
    private static final String GROUP =
            """
            with due as (
                select id, address, gen_random_uuid() as message from notification
                where state = 'WAITING' and channel = $1 and due_at <= now() and (message is null
                    or $2 and message <> all ($3) and exists (
                        select from notification first
                        where first.message = notification.message and first.state = 'WAITING'
                          and first.id < notification.id))
                order by id limit 1000 for update
            ), part as (
                select id, first_value(message) over (
                    partition by address, case when $2 then id end order by id) as message
                from due
            )
            update notification set message = part.message from part where notification.id = part.id
            """;

    /**
     * Takes messages to be sent now, except those in flight ({@code $4}); {@code $5}: only those with one notification.
     * Until the lease of {@code $3} seconds has ended, no replica takes them again.
     */
    private static final String CLAIM =
            """
            with next as (
                select message from notification
                where state = 'WAITING' and channel = $1 and message is not null and due_at <= now()
                  and message <> all ($4)
                group by message having count(*) = 1 or not $5 order by min(due_at), message limit $2
            )
            update notification set due_at = now() + $3 * interval '1 second', tries = tries + 1
            from next, notice
            where notification.message = next.message and notification.state = 'WAITING'
              and notice.id = notification.notice
            returning notification.message, address, tries, planned_at, notice.kind, notice.subject, notice.created_at
            """;

    private static final String END =
            """
            update notification set
                state = $2, last_error = $3, sent_at = case when $2 = 'SENT' then now() end
            where message = $1 and state = 'WAITING'
            """;

    private static final String POSTPONE =
            "update notification set due_at = $2, last_error = $3 where message = $1 and state = 'WAITING'";

    private final Pool database;

    NotificationOutbox(Pool database) {
        this.database = database;
    }

    /** @param at time of the first try */
    Uni<Void> address(Collection<NotificationKind> kinds, List<Recipient> recipients, Instant at) {
        return database.preparedQuery(ADDRESS)
                .execute(Tuple.of(
                        kinds.stream().map(NotificationKind::name).toArray(String[]::new),
                        recipients.stream()
                                .map(recipient -> recipient.channel().name())
                                .toArray(String[]::new),
                        recipients.stream().map(Recipient::address).toArray(String[]::new),
                        at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * Takes messages that are due. The transaction ends before they are sent.
     *
     * @param single whether each notification is a message of its own
     * @param inFlight messages that this replica is sending
     * @param lease must be longer than one try
     */
    Uni<List<Message>> claim(Channel channel, boolean single, int most, Collection<UUID> inFlight, Duration lease) {
        UUID[] busy = inFlight.toArray(UUID[]::new);
        return database.withTransaction(transaction -> AdvisoryLock.NOTIFICATIONS
                .tryLock(transaction)
                .chain(ours -> ours
                        ? transaction
                                .preparedQuery(GROUP)
                                .execute(Tuple.of(channel.name(), single, busy))
                                .chain(() -> transaction
                                        .preparedQuery(CLAIM)
                                        .execute(
                                                Tuple.of(channel.name(), (long) most, lease.toSeconds(), busy, single)))
                                .map(rows -> messages(channel, rows))
                        : Uni.createFrom().item(List.of())));
    }

    private static List<Message> messages(Channel channel, RowSet<Row> rows) {
        var messages = new LinkedHashMap<UUID, Message>();
        for (Row row : rows) {
            messages.computeIfAbsent(
                            row.getUUID("message"),
                            id -> new Message(
                                    id,
                                    new Recipient(channel, row.getString("address")),
                                    row.getInteger("tries"),
                                    row.getOffsetDateTime("planned_at").toInstant(),
                                    new ArrayList<>()))
                    .entries()
                    .add(new Entry(
                            NotificationKind.valueOf(row.getString("kind")),
                            row.getLong("subject"),
                            row.getOffsetDateTime("created_at").toInstant()));
        }
        return List.copyOf(messages.values());
    }

    Uni<Void> sent(Message message) {
        return end(message, "SENT", null);
    }

    /** The recipient is not in the settings any more. */
    Uni<Void> dropped(Message message) {
        return end(message, "DROPPED", null);
    }

    Uni<Void> failed(Message message, String error) {
        return end(message, "FAILED", error);
    }

    private Uni<Void> end(Message message, String state, String error) {
        return database.preparedQuery(END)
                .execute(Tuple.of(message.id(), state, error))
                .replaceWithVoid();
    }

    Uni<Void> postpone(Message message, Instant until, String error) {
        return database.preparedQuery(POSTPONE)
                .execute(Tuple.of(message.id(), until.atOffset(ZoneOffset.UTC), error))
                .replaceWithVoid();
    }

    /** Returns the planned time of the oldest notification that should have been sent; null if there is none. */
    Uni<Instant> oldestWaiting() {
        return database.query(
                        "select min(planned_at) as at from notification where state = 'WAITING' and planned_at <= now()")
                .execute()
                .map(rows -> {
                    var at = rows.iterator().next().getOffsetDateTime("at");
                    return at == null ? null : at.toInstant();
                });
    }
}
