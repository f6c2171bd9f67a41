package io.liza.admin.access.session;

import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the logins of sessions, several in one query if many requests come in: those that arrive during a query wait for
 * the next one. So each login was read after its request arrived, and an ended session is invalid immediately.
 */
@ApplicationScoped
class SessionReader {
    private static final String READ =
            """
            select hash, account.id, name, role, must_change_password, version
            from login_session join account on account.id = account_id
            where hash = any ($1) and seen_at > $2 and login_session.created_at > $3 and enabled
            """;

    private final Pool database;
    private Map<Buffer, CompletableFuture<Login>> waiting = new HashMap<>();
    private Instant seenAfter = Instant.MIN;
    private Instant createdAfter = Instant.MIN;
    private boolean reading;

    SessionReader(Pool database) {
        this.database = database;
    }

    /** Completes with null if there is no session with this hash that was used and begun after these times. */
    CompletableFuture<Login> read(byte[] hash, Instant seenAfter, Instant createdAfter) {
        CompletableFuture<Login> login = enqueue(Buffer.buffer(hash), seenAfter, createdAfter);
        readNext();
        return login.copy();
    }

    private synchronized CompletableFuture<Login> enqueue(Buffer hash, Instant seenAfter, Instant createdAfter) {
        this.seenAfter = seenAfter;
        this.createdAfter = createdAfter;
        return waiting.computeIfAbsent(hash, unread -> new CompletableFuture<>());
    }

    private void readNext() {
        Map<Buffer, CompletableFuture<Login>> batch = takeWaiting();
        if (batch.isEmpty()) {
            return;
        }
        query(batch)
                .onTermination()
                .invoke(this::finished)
                .subscribe()
                .with(
                        logins -> batch.forEach((hash, login) -> login.complete(logins.get(hash))),
                        failure -> batch.values().forEach(login -> login.completeExceptionally(failure)));
    }

    private synchronized Map<Buffer, CompletableFuture<Login>> takeWaiting() {
        if (reading || waiting.isEmpty()) {
            return Map.of();
        }
        reading = true;
        Map<Buffer, CompletableFuture<Login>> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    private void finished() {
        synchronized (this) {
            reading = false;
        }
        readNext();
    }

    private synchronized Uni<Map<Buffer, Login>> query(Map<Buffer, ?> sessions) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(
                        sessions.keySet().toArray(Buffer[]::new),
                        seenAfter.atOffset(ZoneOffset.UTC),
                        createdAfter.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    var logins = new HashMap<Buffer, Login>();
                    rows.forEach(row -> logins.put(row.getBuffer("hash").getDelegate(), login(row)));
                    return logins;
                });
    }

    private static Login login(Row row) {
        return new Login(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("must_change_password"),
                row.getInteger("version"));
    }
}
