package io.liza.e2e.backup;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and journal of {@code backup.sh}, with a real Postgres that has only the tables of the journal. */
class BackupScriptIT {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'liza-'yyyyMMdd'T'HHmmss'Z.dump'").withZone(ZoneOffset.UTC);

    private static final String TABLES =
            """
            create table call (id bigint, sid varchar);
            create table consent (id uuid, call_id bigint, answer varchar, at timestamptz, language varchar, actor varchar);
            create table erasure (id bigint, at timestamptz, actor varchar, calls integer, orders integer,
                                  kafka_until timestamptz, salt bytea, digest bytea);
            insert into erasure select days, now() - make_interval(days => days), 'admin', 1, 0, now(), 'salt', 'digest'
            from unnest(array[20, 40, 50]) as days
            """;

    @TempDir
    Path folder;

    private final Instant now = Instant.now();
    private Path programs;
    private SystemPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(SystemPostgres.programs().isPresent(), "Postgres with pg_dump is not installed");
        programs = SystemPostgres.programs().get();
        postgres = SystemPostgres.start(programs);
        postgres.change(TABLES);
    }

    @AfterEach
    void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theJournalReachesBackToTheOldestBackup() throws Exception {
        assertEquals(List.of("20", "40", "50"), journal());

        backup(now.minus(45, DAYS));
        backup(now.minus(2, DAYS));
        assertEquals(List.of("20", "40"), journal());

        postgres.change("delete from erasure");
        assertEquals(List.of("20", "40"), journal());
    }

    @Test
    void journalsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        var writers = new ArrayList<Process>();
        for (int i = 0; i < 8; i++) {
            writers.add(start("journal"));
        }

        for (Process writer : writers) {
            assertEquals("", output(writer));
            assertEquals(0, writer.waitFor());
        }
        assertEquals(List.of("20", "40", "50"), journal());
    }

    @Test
    void aBackupIsRemovedAfterItsDays() throws Exception {
        Path old = backup(now.minus(30, DAYS).minus(1, HOURS));
        Path kept = backup(now.minus(30, DAYS).plus(1, HOURS));

        Process once = start("once");

        String made = output(once);
        assertEquals(0, once.waitFor(), made);
        assertTrue(Files.size(Path.of(made.strip())) > 0);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(kept));
    }

    @Test
    void aBackupThatIsNotReadableIsNotCalledDamaged() throws Exception {
        Path backup = backup(now);

        assertThat(output(start("check", backup.toString())), containsString("is damaged"));
        Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("---------"));
        assertThat(output(start("check", backup.toString())), containsString("is not readable"));
    }

    /** The ids in the journal of erasures, after it was written once more. */
    private List<String> journal() throws Exception {
        Process journal = start("journal");
        assertEquals("", output(journal));
        assertEquals(0, journal.waitFor());
        try (Stream<String> lines = Files.lines(folder.resolve("erasures.csv"))) {
            return lines.map(line -> line.split(",")[0]).sorted().toList();
        }
    }

    private Path backup(Instant taken) throws IOException {
        Path backup = Files.writeString(folder.resolve(NAME.format(taken)), "no dump");
        return Files.setLastModifiedTime(backup, FileTime.from(taken));
    }

    /** Without the rights of root to read files of others. */
    private Process start(String... arguments) throws IOException {
        List<String> unprivileged = System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all")
                : List.of();
        Path script = Installation.repository().resolve("deploy/docker/backup/backup.sh");
        var command = Stream.of(unprivileged.stream(), Stream.of("sh", script.toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(postgres.clientEnvironment());
        process.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        process.environment().put("BACKUPS", folder.toString());
        return process.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }
}
