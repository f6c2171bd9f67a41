package io.liza.e2e.backup;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.e2e.Liza;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./liza backup} and {@code ./liza restore}, with the programs of a real Postgres; a script stands for docker. */
class BackupIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ERASED = "+4915790000101";
    private static final String WITHDRAWN = "+4915790000102";
    private static final String KEPT = "+4915790000103";
    private static final String CALLS =
            "select concat_ws('|', sid, status, outcome, language, number, (select count(*) from"
                    + " conversation where call_sid = sid), (select count(*) from order_call where call_id = call.id))"
                    + " from call left join caller on caller.id = caller_id order by sid";

    private final Path folder = Path.of("target", "backup-" + System.nanoTime()).toAbsolutePath();
    private final Path backups = folder.resolve("backups");
    private final int adminPort = Ports.free();
    private SystemPostgres postgres;
    private Kafka kafka;
    private Service voice;
    private Map<String, String> environment;

    @BeforeEach
    void start() throws Exception {
        var programs = SystemPostgres.programs();
        assumeTrue(programs.isPresent(), "Postgres with pg_dump is not installed");
        Files.createDirectories(backups);
        postgres = SystemPostgres.start(programs.get());
        kafka = Kafka.start(folder);
        Topics.create(kafka.bootstrapServers());
        environment = environment(programs.get());
        voice = Application.voice()
                .start(
                        folder,
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrapServers(),
                                "TWILIO_AUTH_TOKEN",
                                Liza.TOKEN,
                                "COMPANY_NAME",
                                "Musterhaus",
                                "LIZA_ORDER_CATCH_UP_TIMEOUT",
                                "5s",
                                "LIZA_SPOOL_DIR",
                                folder.resolve("spool").toString()));
        assertEquals(0, run("docker", "compose", "build"));
        assertEquals(0, run("docker", "compose", "run", "--rm", "migration"));
        assertEquals(0, run("docker", "compose", "up", "--detach", "admin-service"));
        awaitAdmin();
    }

    @AfterEach
    void stop() throws Exception {
        if (postgres != null) {
            run("docker", "compose", "stop", "admin-service");
            postgres.close();
        }
        if (voice != null) {
            voice.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void callsAreEqualAndErasedPeopleStayErasedAfterTheDatabaseWasLost() throws Exception {
        String erased = call(ERASED, "7100001");
        String withdrawn = call(WITHDRAWN, "7100002");
        call(KEPT, "7100003");
        awaitCalls(3);
        assertEquals(0, run("liza", "backup"), log());
        String backup = onlyBackup();
        erase(ERASED);
        withdraw(withdrawn);
        call(KEPT, "7100004");
        String withdrawnLater = call(WITHDRAWN, "7100005");
        String erasedLater = call(ERASED, "7100006");
        awaitCalls(6);
        erase(ERASED);
        withdraw(withdrawnLater);
        assertEquals(0, run("liza", "backup"), log());
        List<String> before = postgres.ask(CALLS);

        postgres.destroy();
        var callers = new Callers();
        assertEquals(0, run("liza", "restore", backup), log());
        List<CallReport> meanwhile = callers.hangUp();
        awaitAdmin();

        assertTrue(meanwhile.size() > 2, meanwhile.size() + " calls during the restore");
        meanwhile.forEach(call -> assertTrue(call.endedProperly(), call::explanation));
        awaitCalls(before.size() + meanwhile.size());
        List<String> after = new ArrayList<>(postgres.ask(CALLS));
        after.removeIf(line -> meanwhile.stream().anyMatch(call -> line.startsWith(call.callSid() + "|")));
        assertEquals(before, after);
        for (String sid : List.of(erased, withdrawn, withdrawnLater, erasedLater)) {
            assertThat(after.toString(), containsString(sid + "|"));
        }
        assertEquals(
                List.of(KEPT), postgres.ask("select distinct number from caller where number like '+491579000010%'"));
        assertEquals(List.of("2"), postgres.ask("select count(*) from erasure"));
        assertEquals(List.of("2"), postgres.ask("select count(*) from consent where answer = 'WITHDRAWN'"));
    }

    @Test
    void onANewMachineImagesAndTopicsAreMadeFirst() throws Exception {
        call(KEPT, "7300001");
        awaitCalls(1);
        assertEquals(0, run("liza", "backup"), log());
        assertEquals(0, run("docker", "compose", "stop", "admin-service"));
        postgres.destroy();
        kafka.close();
        kafka = Kafka.start(Files.createDirectories(folder.resolve("new-machine")));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        Files.delete(folder.resolve("images"));

        assertEquals(0, run("liza", "restore", onlyBackup()), log());

        awaitAdmin();
        awaitCalls(1);
    }

    @Test
    void aRestoreThatIsNotFinishedKeepsTheDashboardClosedUntilItIs() throws Exception {
        call(KEPT, "7400001");
        awaitCalls(1);
        assertEquals(0, run("liza", "backup"), log());
        Path ends = Files.createFile(folder.resolve("reader-ends"));

        assertNotEquals(0, run("liza", "restore", onlyBackup()));
        assertThat(
                log(),
                stringContainsInOrder("has ended", "the last line of the service", "Give the same command again"));
        assertFalse(Files.exists(folder.resolve("admin.pid")), "the admin-service runs");

        Files.delete(ends);
        assertEquals(0, run("liza", "restore", onlyBackup()), log());
        awaitAdmin();
        awaitCalls(1);
    }

    @Test
    void aBackupThatCannotBeRestoredChangesNothing() throws Exception {
        call(KEPT, "7200001");
        awaitCalls(1);
        assertEquals(0, run("liza", "backup"), log());
        Path whole = backups.resolve(onlyBackup());
        Path damaged = backups.resolve("liza-20260101T000000Z.dump");
        byte[] content = Files.readAllBytes(whole);
        Files.write(damaged, Arrays.copyOf(content, content.length / 2));

        assertNotEquals(0, run("liza", "restore", damaged.getFileName().toString()));
        assertNotEquals(0, run("liza", "restore", "liza-20260102T000000Z.dump"));
        assertThat(Files.readString(folder.resolve("docker.log")), not(containsString("stop")));

        Path ofAnother = backups.resolve("liza-20260103T000000Z.dump");
        assertEquals(0, run("pg_dump", "--format=custom", "--file=" + ofAnother, "postgres"), log());
        assertNotEquals(0, run("liza", "restore", ofAnother.getFileName().toString()));
        assertThat(log(), containsString("Nothing was changed, and the dashboard is open again."));

        awaitAdmin();
        awaitCalls(1);
    }

    private Map<String, String> environment(Path programs) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path docker = bin.resolve("docker");
        try (var script = BackupIT.class.getResourceAsStream("/backup/docker")) {
            Files.write(docker, script.readAllBytes());
        }
        docker.toFile().setExecutable(true);
        var all = new HashMap<>(postgres.clientEnvironment());
        all.put("PATH", bin + ":" + programs + ":" + System.getenv("PATH"));
        all.put("WORK", folder.toString());
        all.put("BACKUPS", backups.toString());
        all.put("LIZA", Installation.repository().toString());
        all.put("JAVA", Installation.java());
        all.put(
                "ADMIN_JAR",
                Installation.repository()
                        .resolve("admin-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        all.put("TEST_CLASSES", System.getProperty("java.class.path"));
        all.put("OWNER_URL", postgres.url("liza"));
        all.put("WEB_URL", postgres.url("liza_web"));
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        all.put("QUARKUS_HTTP_PORT", Integer.toString(adminPort));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        all.put("LIZA_LOCAL", "true");
        all.put("LIZA_ADMIN_PASSWORD", Liza.PASSWORD);
        return all;
    }

    private int run(String... command) throws IOException, InterruptedException {
        Map<String, Path> programs = Map.of(
                "liza", Installation.repository().resolve("liza"),
                "docker", folder.resolve("bin/docker"));
        var all = new ArrayList<>(List.of(command));
        all.set(0, programs.getOrDefault(command[0], Path.of(command[0])).toString());
        var builder = new ProcessBuilder(all);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("liza.log").toFile()))
                .start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), this::log);
        return process.exitValue();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("liza.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String onlyBackup() throws IOException {
        try (var files = Files.list(backups)) {
            List<String> dumps = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dump"))
                    .toList();
            assertEquals(1, dumps.size(), dumps::toString);
            return dumps.get(0);
        }
    }

    private String call(String number, String order) {
        return Telephone.at(voice.url())
                .signedWith(Liza.TOKEN)
                .from(number)
                .caller(Calls.content(order))
                .call()
                .callSid();
    }

    private void erase(String number) throws Exception {
        postgres.change("select erase_person(id, 'admin', now() + interval '7 days') from caller where number = '"
                + number + "'");
    }

    private void withdraw(String sid) throws Exception {
        postgres.change("insert into consent (id, call_id, answer, at, language, actor) select gen_random_uuid(), id,"
                + " 'WITHDRAWN', now(), language, 'admin' from call where sid = '" + sid + "'");
        postgres.change("select anonymize_calls(array(select id from call where sid = '" + sid + "'))");
    }

    private void awaitAdmin() {
        await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> RestAssured.get("http://127.0.0.1:" + adminPort + "/health/ready")
                                .statusCode()
                        == 200);
    }

    private void awaitCalls(int ended) {
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> postgres.ask(
                        "select count(*) from call where ended_at is not null")
                .equals(List.of(Integer.toString(ended))));
    }

    /** Somebody calls again and again. */
    private final class Callers {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final CompletableFuture<List<CallReport>> calls = CompletableFuture.supplyAsync(() -> {
            var reports = new ArrayList<CallReport>();
            while (!ended.get()) {
                reports.add(Telephone.at(voice.url())
                        .signedWith(Liza.TOKEN)
                        .from(KEPT)
                        .caller(Calls.content("7100009"))
                        .call());
                await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            }
            return reports;
        });

        private List<CallReport> hangUp() throws Exception {
            ended.set(true);
            return calls.get(30, TimeUnit.SECONDS);
        }
    }
}
