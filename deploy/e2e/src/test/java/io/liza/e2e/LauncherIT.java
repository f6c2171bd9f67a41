package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.database.Database;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./liza up} and {@code ./liza call} as a newcomer types them. */
class LauncherIT {

    private static final Duration START = Duration.ofSeconds(90);

    private final Path data =
            Path.of("target", "up-" + ProcessHandle.current().pid()).toAbsolutePath();
    private final String voicePort = Integer.toString(Ports.free());
    private final String adminPort = Integer.toString(Ports.free());

    @Test
    void upAndACallAndYesterdaysDataAndAClearLineForATakenPort() throws Exception {
        Process first = up("first.log", "--fresh");
        ready(first, "first.log");

        Process call = Launcher.start(
                "call.log", Map.of(), "call", "--url", "http://localhost:" + voicePort, "--order", "4711");
        assertTrue(call.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, call.exitValue(), Launcher.log("call.log"));
        assertThat(Launcher.log("call.log"), containsString("Auf Wiederhören."));
        String password = Launcher.log("first.log").replaceAll("(?s).*admin, password (\\w+) .*", "$1");
        var dashboard = new Dashboard(URI.create("http://localhost:" + adminPort), password);
        dashboard.page("/orders", "4711");
        theServiceComesOnlyAsTheMemberOfTheRole();

        Process taken = up("taken.log", "--data", data + "-other");
        assertTrue(taken.waitFor(30, TimeUnit.SECONDS));
        assertTrue(taken.exitValue() != 0);
        assertThat(Launcher.log("taken.log"), allOf(containsString(voicePort), not(containsString("\tat "))));

        first.destroyForcibly().waitFor();
        Process second = up("second.log");
        ready(second, "second.log");
        dashboard.page("/orders", "4711");
        assertThat(Launcher.log("second.log"), not(containsString(password)));

        second.destroy();
        assertTrue(second.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, second.exitValue(), Launcher.log("second.log"));
        assertTrue(!Ports.isTaken(Integer.parseInt(voicePort)) && !Ports.isTaken(Integer.parseInt(adminPort)));
    }

    @Test
    void helpListsTheCommandsWithoutBuildingAnything() throws Exception {
        Path copy = Files.createDirectories(data.resolveSibling(data.getFileName() + "-help"));
        Files.copy(Path.of("../../liza"), copy.resolve("liza"), StandardCopyOption.REPLACE_EXISTING);

        Process help = new ProcessBuilder("sh", copy.resolve("liza").toString(), "--help").start();
        String told = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, help.waitFor());
        for (String command : List.of(
                "up",
                "call",
                "demo",
                "calls",
                "orders",
                "audit",
                "dead-letters",
                "twilio",
                "bench",
                "backup",
                "restore")) {
            assertThat(told, matchesPattern("(?s).*\\b" + command + "\\b.*"));
        }
        try (var files = Files.list(copy)) {
            assertEquals(1, files.count());
        }
    }

    private Process up(String log, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("up", "--voice-port", voicePort, "--admin-port", adminPort));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--data")) {
            arguments.addAll(List.of("--data", data.toString()));
        }
        return Launcher.start(log, Map.of(), arguments.toArray(String[]::new));
    }

    private void theServiceComesOnlyAsTheMemberOfTheRole() throws SQLException {
        try (var owner = Database.at(Postgres.urlOf(data)).connect();
                var logins = owner.createStatement()
                        .executeQuery("select usename, bool_or(rolsuper or rolcreaterole or rolbypassrls)"
                                + " from pg_stat_activity join pg_roles on rolname in (usename, current_user)"
                                + " where datname = current_database() and usename is not null"
                                + " and pid <> pg_backend_pid() group by 1")) {
            assertTrue(logins.next());
            assertEquals("liza_web", logins.getString(1));
            assertFalse(logins.getBoolean(2), "neither it nor the owner is a superuser");
            assertFalse(logins.next());
        }
    }

    private static void ready(Process process, String log) {
        await().atMost(START).until(() -> Launcher.log(log).contains("Liza is ready") || !process.isAlive());
        assertTrue(process.isAlive(), () -> Launcher.log(log));
    }
}
