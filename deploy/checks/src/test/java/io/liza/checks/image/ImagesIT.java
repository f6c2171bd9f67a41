package io.liza.checks.image;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.local.database.Database;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.process.Waiting;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The images with production's restrictions, a real broker and a real database: the schema comes from a job,
 * both services hold a call, and they stop in time. Skipped where images cannot be built.
 */
class ImagesIT {
    private static final String VOICE = "voice-service";
    private static final String ADMIN = "admin-service";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static Path folder;
    private static Podman podman;
    private static Kafka kafka;
    private static Postgres postgres;

    @BeforeAll
    static void build() throws Exception {
        List<String> missing = Podman.missing();
        assumeTrue(missing.isEmpty(), () -> "the images are not tested: this machine lacks " + missing);
        folder = Path.of("target", "images-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        podman = new Podman(folder.resolve("podman"));
        podman.importBase(BaseImage.archive(), "base");
        CompletableFuture.allOf(building(VOICE, 8080), building(ADMIN, 8081)).join();
        kafka = Kafka.start(folder);
        postgres = Postgres.start(folder);
        Topics.create(kafka.bootstrapServers());
    }

    private static CompletableFuture<Void> building(String service, int port) {
        return CompletableFuture.runAsync(
                () -> podman.build(Installation.repository(), "localhost/base", service, port));
    }

    @AfterAll
    static void stop() throws Exception {
        if (podman != null) {
            podman.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theSchemaComesFromAJobAndACallIsHeldByNobodyOnAReadOnlySystem() throws Exception {
        withoutTheJobThereIsNoStart();
        theJobMigratesAndEnds();
        int voicePort = Ports.free();
        int adminPort = Ports.free();
        try (var voice = podman.start(VOICE, environment(voicePort, Map.of("TWILIO_AUTH_TOKEN", TOKEN)));
                var admin = podman.start(ADMIN, environment(adminPort, replica()))) {
            becomesHealthy(voice);
            becomesHealthy(admin);
            isLockedIn(voice);
            isLockedIn(admin);

            CallReport call = Telephone.at(URI.create("http://127.0.0.1:" + voicePort))
                    .signedWith(TOKEN)
                    .caller(Calls.content("4711"))
                    .call();
            assertTrue(call.endedProperly(), call.explanation());
            assertTrue(Waiting.until(() -> isStored(call.callSid()), TIMEOUT), "the call has not reached the database");

            stopsInTime(admin);
            stopsInTime(voice);
        }
        System.out.printf(
                "Images: base %d MB, voice-service %d MB, admin-service %d MB%n",
                podman.size("base"), podman.size(VOICE), podman.size(ADMIN));
    }

    private static void withoutTheJobThereIsNoStart() {
        Path log = folder.resolve("too-early.log");
        assertNotEquals(0, podman.runToEnd(ADMIN, environment(Ports.free(), replica()), log));
        assertThat(Podman.read(log), containsString("not applied to database"));
    }

    private static void theJobMigratesAndEnds() throws SQLException {
        Path log = folder.resolve("migration.log");
        var settings = Map.of("DATABASE_URL", postgres.url(), "LIZA_MIGRATE_AND_EXIT", "true");
        assertEquals(0, podman.runToEnd(ADMIN, environment(Ports.free(), settings), log), () -> Podman.read(log));
        assertThat(Podman.read(log), not(containsString("Listening on")));
        assertEquals("0", ask("select count(*) from account"));
    }

    private static void becomesHealthy(Container service) {
        assertTrue(Waiting.until(() -> service.execute("/liza/healthy") == 0, TIMEOUT), service::log);
    }

    private static void isLockedIn(Container service) {
        assertEquals("10001", service.ask("id", "-u"));
        assertNotEquals(0, service.execute("touch", "/liza/here"));
        assertNotEquals(0, service.execute("bash", "-c", "command -v javac"));
        assertThat("the class archive does not fit the jars", service.log(), not(containsString("[cds]")));
    }

    private static void stopsInTime(Container service) {
        Container.Stop stop = service.stop();
        assertThat(stop.took(), lessThan(Duration.ofSeconds(10)));
        assertEquals(143, stop.exitCode(), "killed, or failed while stopping");
    }

    private static Map<String, String> replica() {
        return Map.of(
                "DATABASE_URL",
                postgres.webUrl(),
                "LIZA_MIGRATED_BY_JOB",
                "true",
                "LIZA_ADMIN_PASSWORD",
                "first-of-admin");
    }

    private static Map<String, String> environment(int port, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("COMPANY_NAME", "Musterhaus");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        return environment;
    }

    private static boolean isStored(String callSid) {
        try {
            return !ask("select count(*) from conversation where type like '%farewell%' and call_sid = '" + callSid
                            + "'")
                    .equals("0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = Database.at(postgres.url()).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
