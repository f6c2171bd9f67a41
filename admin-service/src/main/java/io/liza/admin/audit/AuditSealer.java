package io.liza.admin.audit;

import io.liza.admin.database.AdvisoryLock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Seals new entries of the audit trail (R__audit.sql), so that {@code ./liza audit} detects later changes. */
@ApplicationScoped
class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int BATCH = 10_000;

    private final Pool database;

    AuditSealer(Pool database) {
        this.database = database;
    }

    @Scheduled(every = "{admin.audit.seal-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sealNew() {
        return seal().onFailure()
                .invoke(failure -> LOG.errorf("The audit trail could not be sealed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Integer> seal() {
        return database.withTransaction(AuditSealer::sealBatch)
                .chain(count -> count < BATCH ? Uni.createFrom().item(count) : seal());
    }

    private static Uni<Integer> sealBatch(SqlConnection transaction) {
        return AdvisoryLock.AUDIT_SEAL
                .tryLock(transaction)
                .chain(locked -> locked
                        ? transaction
                                .preparedQuery("select audit_seal_new($1)")
                                .execute(Tuple.of(BATCH))
                                .map(rows -> rows.iterator().next().getInteger(0))
                        : Uni.createFrom().item(0));
    }
}
