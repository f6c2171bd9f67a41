package io.liza.admin.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Locks for jobs that only one replica may run at a time. The ids are arbitrary numbers that are unique in the
 * database.
 */
public enum AdvisoryLock {
    OUTBOX(7_331_001),
    AUDIT_SEAL(7_331_002),
    RETENTION(7_331_003),
    SETTINGS(7_331_004),
    NOTIFICATIONS(7_331_007),
    NOTICES(7_331_009),
    PROMPTS(7_331_010);

    private final long id;

    AdvisoryLock(long id) {
        this.id = id;
    }

    /** Takes the lock until the transaction ends; returns false if another replica holds it. */
    public Uni<Boolean> tryLock(SqlConnection transaction) {
        return transaction
                .preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Takes the lock like {@link #tryLock(SqlConnection)}, in the transaction of the current Hibernate session. */
    public Uni<Boolean> tryLock() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
