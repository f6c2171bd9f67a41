package io.liza.bench.pages;

import io.liza.bench.system.BenchDatabase;
import io.liza.bench.system.BenchSystem;
import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** One dashboard with its database, and a session of an administrator. */
final class BenchDashboard implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int DAYS = 365;
    private static final long SEED = 4711;
    private static final String SESSION = "session-of-the-bench";
    private static final String TOKEN = "liza_token-of-the-bench";

    /** This is no hash, so no password matches it. */
    private static final String LET_IN =
            """
            with made as (
                insert into account (name, password, role, created_at) values ('bench', 'none', 'ADMIN', now())
                on conflict (name) do update set enabled = true returning id
            ), session as (
                insert into login_session (hash, account_id, created_at, seen_at, address)
                select sha256(convert_to('%s', 'UTF8')), id, now(), now(), 'bench' from made
                on conflict (hash) do update set created_at = now(), seen_at = now()
            )
            insert into api_token (account_id, name, hash, scope, created_at, expires_at)
            select id, 'bench', sha256(convert_to('%s', 'UTF8')), 'READ', now(), now() + interval '1 day' from made
            on conflict (hash) do update set expires_at = excluded.expires_at
            """
                    .formatted(SESSION, TOKEN);

    /** One audit entry for every fifty calls. */
    private static final String AUDIT =
            """
            insert into audit (at, actor, address, action, subject_kind, subject)
            select now() - (%1$d / 50 - n) * interval '1 second', 'bench', '127.0.0.1', 'EXPORTED', 'LIST', 'calls'
            from generate_series(1, %1$d / 50) as n
            """;

    /** Statuses set by supervisors. */
    private static final String ORDERS_BY_HAND =
            "update orders set status = case when id % 2 = 0 then 'SHIPPED' else 'DELAYED' end where id % 14 < 3";

    private static final String CALLS_BY_HAND =
            "update call set status = 'HANDLED', status_overridden = true where status = 'COMPLETED' and id % 30 = 0";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BenchSystem system;
    private final Service service;

    private BenchDashboard(BenchSystem system, Service service) {
        this.system = system;
        this.service = service;
    }

    /** @param again with the calls that are in the folder, instead of new ones */
    static BenchDashboard open(Path folder, int calls, boolean again) {
        BenchSystem system = BenchSystem.open(folder, again);
        try {
            Service service = system.startAdmin(Map.of(
                    "LIZA_TIME_ZONE", ZONE.getId(), "LIZA_RETENTION_CALLS", "3650d", "LIZA_RETENTION_ORDERS", "3650d"));
            var dashboard = new BenchDashboard(system, service);
            dashboard.prepare(calls, again);
            return dashboard;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void prepare(int calls, boolean again) {
        Instant start = Instant.now();
        if (!again) {
            new CallPublisher(system.bootstrapServers())
                    .publish(new GeneratedCalls(SEED, calls, DAYS, start, ZONE), more -> {});
        }
        try (BenchDatabase database = system.database()) {
            if (!again) {
                database.run(AUDIT.formatted(calls));
                database.run(ORDERS_BY_HAND);
                database.run(CALLS_BY_HAND);
                database.run("vacuum (analyze)");
            }
            database.run(LET_IN);
        }
        System.out.printf(
                "%s calls in %d s, %s%n",
                text("select count(*) from call"),
                Duration.between(start, Instant.now()).toSeconds(),
                text("select pg_size_pretty(pg_database_size(current_database()))"));
    }

    String text(String sql) {
        return first(sql).orElseThrow();
    }

    /** The first column of the first row; empty if there is no row. */
    Optional<String> first(String sql) {
        try (BenchDatabase database = system.database()) {
            return database.first(sql);
        }
    }

    /** The page; fails if the status is not 200. */
    String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve(path))
                .header(
                        path.startsWith("/api/") ? "Authorization" : "Cookie",
                        path.startsWith("/api/") ? "Bearer " + TOKEN : "liza-session=" + SESSION)
                .build();
        try {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        system.close();
    }
}
