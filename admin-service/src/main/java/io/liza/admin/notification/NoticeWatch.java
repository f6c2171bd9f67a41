package io.liza.admin.notification;

import io.liza.admin.database.AdvisoryLock;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.outbox.NotificationSource;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Writes the notices that no single event brings, but time: overdue enquiries, and problems beyond the threshold. Each
 * statement looks at the present state and does nothing for a subject that has its notice, so neither a repetition nor a
 * stop between two runs loses or doubles one. One replica at a time looks for overdue enquiries, which reads many orders,
 * and then has {@link NotificationRetention} delete old notices.
 */
@ApplicationScoped
class NoticeWatch {

    private static final Logger LOG = Logger.getLogger(NoticeWatch.class);

    /**
     * The conditions of {@link io.liza.order.Delivery#isOverdue} and of an enquiry; {@code $1} is today. A new promise
     * that is broken again is a new notice. {@link NotificationRetention} keeps the notice while callers still ask about the order.
     */
    private static final String OVERDUE =
            """
            insert into notice (kind, subject, occasion)
            select 'OVERDUE_ENQUIRY', id, occasion
            from (
                select id, coalesce(promised_to, promised_from)::varchar as occasion
                from orders
                where status in ('IN_PROGRESS', 'DELAYED') and shipped_on is null and delivered_on is null
                  and coalesce(promised_to, promised_from) < $1 and last_asked_at > now() - interval '90 days'
                union all
                select id, ''
                from orders
                where status is null and created_at < now() - interval '1 day'
                  and last_asked_at > now() - interval '90 days'
            ) as overdue
            where not exists (
                select from notice
                where kind = 'OVERDUE_ENQUIRY' and subject = overdue.id and occasion = overdue.occasion)
            order by id
            limit 500
            on conflict do nothing
            """;

    /** {@code $1} is the threshold. Cheap: reads an index. Two replicas at the same time write the same row. */
    private static final String PROBLEMS =
            """
            insert into notice (kind, subject)
            select 'PROBLEMS', extract(epoch from date_trunc('hour', now()))::bigint / 3600
            where not exists (
                select from notice where kind = 'PROBLEMS' and created_at > now() - interval '1 hour')
              and (select count(*) from call where had_problem and started_at > now() - interval '1 hour') >= $1
            on conflict do nothing
            """;

    private final Pool database;
    private final CompanyClock clock;
    private final NotificationSource source;

    NoticeWatch(Pool database, CompanyClock clock, NotificationSource source) {
        this.database = database;
        this.clock = clock;
        this.source = source;
    }

    @Scheduled(
            every = "{admin.notification.problems-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> watchProblems() {
        return logged(source.current()
                .chain(settings -> database.preparedQuery(PROBLEMS)
                        .execute(Tuple.of((long) Math.max(1, settings.problemThreshold()))))
                .replaceWithVoid());
    }

    @Scheduled(
            every = "{admin.notification.overdue-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> watchOverdue() {
        return alone((transaction, settings) -> transaction
                        .preparedQuery(OVERDUE)
                        .execute(Tuple.of(clock.today()))
                        .replaceWithVoid())
                .chain(() -> alone(NotificationRetention::run));
    }

    private Uni<Void> alone(BiFunction<SqlConnection, NotificationSettings, Uni<Void>> work) {
        return logged(source.current()
                .chain(settings -> database.withTransaction(transaction -> AdvisoryLock.NOTICES
                        .tryLock(transaction)
                        .chain(ours -> ours
                                ? work.apply(transaction, settings)
                                : Uni.createFrom().voidItem()))));
    }

    private static Uni<Void> logged(Uni<Void> run) {
        return run.onFailure()
                .invoke(failure ->
                        LOG.warnf("Overdue enquiries or problems wait for a notice: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
