package io.liza.bench.pages;

import io.liza.bench.Folder;
import io.liza.local.database.Database;
import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** Nobody can log in with the password, which is no hash. */
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

    /** What would have been audited: something for every fifty calls. */
    private static final String AUDIT =
            """
            insert into audit (at, actor, address, action, subject_kind, subject)
            select now() - (%1$d / 50 - n) * interval '1 second', 'bench', '127.0.0.1', 'EXPORTED', 'LIST', 'calls'
            from generate_series(1, %1$d / 50) as n
            """;

    /** What supervisors would have set. */
    private static final String ORDERS_BY_HAND =
            "update orders set status = case when id % 2 = 0 then 'SHIPPED' else 'DELAYED' end where id % 14 < 3";

    private static final String CALLS_BY_HAND =
            "update call set status = 'HANDLED', status_overridden = true where status = 'COMPLETED' and id % 30 = 0";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Kafka kafka;
    private final Postgres postgres;
    private final Service service;

    private BenchDashboard(Kafka kafka, Postgres postgres, Service service) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.service = service;
    }

    /** @param again with what is in the folder, instead of new calls */
    static BenchDashboard open(Path folder, int calls, boolean again) {
        if (!again) {
            Folder.delete(folder);
        }
        Kafka kafka = Kafka.start(folder);
        Postgres postgres = Postgres.start(folder);
        try {
            Topics.create(kafka.bootstrapServers());
            Service service = Application.admin()
                    .start(
                            folder,
                            Map.of(
                                    "DATABASE_URL", postgres.url(),
                                    "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                                    "LIZA_LOCAL", "true",
                                    "LIZA_TIME_ZONE", ZONE.getId(),
                                    // Those that go on are to stay so.
                                    "LIZA_CALL_CLOSE_AFTER", "48h",
                                    "LIZA_RETENTION_CALLS", "3650d",
                                    "LIZA_RETENTION_ORDERS", "3650d"));
            var shop = new BenchDashboard(kafka, postgres, service);
            shop.prepare(calls, again);
            return shop;
        } catch (RuntimeException e) {
            postgres.close();
            kafka.close();
            throw e;
        }
    }

    private void prepare(int calls, boolean again) {
        Instant start = Instant.now();
        if (!again) {
            new CallPublisher(kafka.bootstrapServers())
                    .publish(new GeneratedCalls(SEED, calls, DAYS, start, ZONE), more -> {});
        }
        try (Connection database = Database.at(postgres.url()).connect()) {
            if (!again) {
                run(database, AUDIT.formatted(calls));
                run(database, ORDERS_BY_HAND);
                run(database, CALLS_BY_HAND);
                run(database, "vacuum (analyze)");
            }
            run(database, LET_IN);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.out.printf(
                "%s calls in %d s, %s%n",
                text("select count(*) from call"),
                Duration.between(start, Instant.now()).toSeconds(),
                text("select pg_size_pretty(pg_database_size(current_database()))"));
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) {
        return first(sql).orElseThrow();
    }

    /** The first column of the first row. */
    Optional<String> first(String sql) {
        try (Connection database = Database.at(postgres.url()).connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole page, which must be there. */
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
        service.close();
        postgres.close();
        kafka.close();
    }
}
