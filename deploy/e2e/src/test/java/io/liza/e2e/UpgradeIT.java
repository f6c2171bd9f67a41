package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.database.Database;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The previous release becomes this one while callers call, and this one the previous one again, in the order of
 * {@code deploy/OPERATIONS.md}. {@code LIZA_PREVIOUS_RELEASE} names a checkout of the previous release in which
 * {@code mvn package} has run.
 */
@EnabledIfEnvironmentVariable(named = "LIZA_PREVIOUS_RELEASE", matches = ".+")
class UpgradeIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ORDER = "8181";

    private final Path previous = Path.of(System.getenv("LIZA_PREVIOUS_RELEASE"));
    private final Path present = Installation.repository();
    private final int voicePort = Ports.free();
    private final int voiceManagement = Ports.free();

    @TempDir
    Path folder;

    private Kafka kafka;
    private Postgres postgres;
    private Service voice;
    private Service admin;

    @BeforeEach
    void startThePreviousRelease() {
        kafka = Kafka.start(folder);
        postgres = Postgres.start(folder);
        Topics.create(kafka.bootstrapServers());
        migrate(previous);
        admin = admin(previous);
        voice = voice(previous);
    }

    @AfterEach
    void stop() {
        voice.close();
        admin.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void theReleasesReplaceEachOtherUnderCallsInBothDirections() throws Exception {
        List<CallReport> calls;
        try (var proxy = new HoldingProxy(voice.url());
                var lines = new ConcurrentCalls(() -> Telephone.at(proxy.url()).signedWith(Liza.TOKEN))) {
            lines.awaitCalls();
            worksFor(admin, "IN_PROGRESS");

            migrate(present);
            lines.awaitCalls();
            worksFor(admin, "SHIPPED");
            replaceAdmin(present, lines);
            worksFor(admin, "IN_PROGRESS");
            replaceVoice(present);
            lines.awaitCalls();

            replaceVoice(previous);
            lines.awaitCalls();
            migrate(previous);
            replaceAdmin(previous, lines);
            worksFor(admin, "SHIPPED");
            calls = lines.hangUp();
        }

        for (CallReport call : calls) {
            assertTrue(call.endedProperly(), () -> call.explanation() + call.errors());
            assertEquals(List.of(), call.warnings());
        }
        int events = calls.stream().mapToInt(call -> call.exchanges().size()).sum();
        Set<String> sids = calls.stream().map(CallReport::callSid).collect(Collectors.toSet());
        await().atMost(TIMEOUT).until(() -> stored(sids) == events);
        System.out.println("Upgrade: " + calls.size() + " calls, " + events + " events");
    }

    /** Both releases run for a while, as a rolling update of Kubernetes has it. */
    private void replaceAdmin(Path release, ConcurrentCalls lines) {
        Service old = admin;
        admin = admin(release);
        lines.awaitCalls();
        worksFor(old, "SHIPPED");
        old.close();
        lines.awaitCalls();
    }

    /** The proxy holds the webhooks meanwhile. */
    private void replaceVoice(Path release) {
        voice.close();
        voice = voice(release);
    }

    /** Shows its pages and sets a status. */
    private static void worksFor(Service admin, String status) {
        var dashboard = new Dashboard(admin.url(), Liza.PASSWORD);
        dashboard.setOrderStatus(ORDER, status);
        for (String page : List.of("/", "/calls", "/orders", "/inbox", "/statistics", "/audit", "/settings")) {
            assertEquals(200, dashboard.get(page).statusCode(), page);
        }
        assertEquals(200, dashboard.get("/api/calls").statusCode());
    }

    private void migrate(Path release) {
        Application.admin().from(release).migrate(folder, Map.of("DATABASE_URL", postgres.url()));
    }

    private Service voice(Path release) {
        return Application.voice()
                .from(release)
                .on(voicePort, voiceManagement)
                .start(folder, Liza.voiceSettings(kafka, folder));
    }

    /** In a folder of its own, so that its process is not taken for an old one of the same name. */
    private Service admin(Path release) {
        return Application.admin()
                .from(release)
                .start(folder.resolve("admin-" + System.nanoTime()), Liza.adminSettings(kafka, postgres));
    }

    /** Number of events of these calls, each counted once. */
    private int stored(Set<String> sids) throws SQLException {
        String sql = "select count(distinct (call_sid, type)) from conversation where call_sid = any (?)";
        try (Connection connection = Database.at(postgres.url()).connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", sids.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
