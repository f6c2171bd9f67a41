package io.liza.admin.audit;

import static io.liza.admin.fixture.Visitor.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the trail are only ever added, and recomputing the seals shows that none is missing or changed. */
@QuarkusTest
class AuditSealerHttpTest {

    private static final int EDITS = 50;
    private static final String NULL = "\u001e";
    private static final String ROWS =
            """
            select concat_ws(chr(31), id, extract(epoch from at), coalesce(actor, chr(30)), coalesce(address, chr(30)), action,
                subject_kind, subject, coalesce(before::text, 'null'), coalesce(after::text, 'null'),
                encode(digest, 'hex'), encode(hash, 'hex'), coalesce(seal, 0))
            from audit order by id
            """;

    private static final String SEALS =
            """
            select id, extract(epoch from at), first_entry, last_entry, entries, encode(hash, 'hex')
            from audit_seal order by id
            """;

    private static final String ENTRY =
            """
            insert into audit (at, actor, address, action, subject_kind, subject, before, after)
            values (now(), 'Zoë "quoted" \\', null, 'LOGIN', 'ACCOUNT', 'entry', '{"a": "ä"}', '{"b": [1, null]}')
            returning id
            """;

    private record Row(
            String id, String epoch, List<String> texts, String facts, String digest, String hash, String seal) {}

    @BeforeEach
    void somethingStandsInIt() {
        Database.rows(ENTRY);
    }

    @Test
    void editsAtTheSameTimeAreAllThere() {
        List<PlayedCall> calls = IntStream.range(0, EDITS)
                .mapToObj(i -> PlayedCall.german().consented())
                .toList();
        Broker.take(calls.toArray(PlayedCall[]::new));
        long before = Trail.end();
        program("at-once", "SUPERVISOR");

        var threads = Executors.newFixedThreadPool(EDITS);
        var edits = calls.stream()
                .map(call -> CompletableFuture.runAsync(
                        () -> program("at-once", "SUPERVISOR")
                                .contentType("application/json")
                                .body("{\"status\": \"PROBLEM\"}")
                                .post("/api/calls/{id}/status", Database.idOf(call))
                                .then()
                                .statusCode(200),
                        threads))
                .toList();
        edits.forEach(CompletableFuture::join);
        threads.shutdown();

        assertEquals(EDITS, Trail.since(before).stream().distinct().count());
        assertEquals(before + EDITS, Trail.end());
        assertSealed();
    }

    @Test
    void theFactsOfEachRowAreThoseThatWereHashed() {
        var last = rows().get(rows().size() - 1);

        assertEquals(last.digest(), sha256(last.facts()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'somebody else' where id = 1 returning id",
                "update audit set at = now() returning id",
                "update audit set action = 'LOGOUT' where id = (select max(id) from audit) returning id",
                "update audit set before = '{}' where id = (select max(id) from audit) returning id",
                "update audit set before = null, after = '{}' where id = (select max(id) from audit) returning id",
                "update audit set before = null, after = null, actor = null where id = (select max(id) from audit) returning id",
                "update audit set digest = '', hash = '' where id = (select max(id) from audit) returning id",
                "update audit set id = id + 1000 where id = (select max(id) from audit) returning id",
                "update audit set seal = null where id = (select max(last_entry) from audit_seal) returning id",
                "update audit set seal = seal + 1 where id = (select max(last_entry) from audit_seal) returning id",
                "update audit_seal set hash = '' where id = 1 returning id",
                "update audit_seal set entries = entries - 1 where id = (select max(id) from audit_seal) returning id",
                "delete from audit_seal where id = (select max(id) from audit_seal) returning id",
                "truncate audit_seal",
                "delete from audit where id = (select max(id) from audit) returning id",
                "delete from audit returning id",
                "truncate audit",
                "truncate audit, account cascade"
            })
    void nothingChangesOrGoes(String attack) {
        seal();
        long end = Trail.end();

        var refusal = assertThrows(IllegalStateException.class, () -> Database.rows(attack));

        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        assertEquals(end, Trail.end());
    }

    @Test
    void detailsCanBeErasedAndTheSealsStillHold() {
        Database.rows("update audit set before = null, after = null where id = ? returning id", Trail.end());

        assertTrue(Trail.since(Trail.end() - 1).get(0).endsWith("|entry|null|null"));
        assertSealed();
    }

    @Test
    void numbersHashesAndSealsOfAWriterDoNotCount() {
        long end = Trail.end();

        Database.rows(
                """
                insert into audit (id, at, action, subject_kind, subject, digest, hash, seal)
                values (1, now(), 'LOGIN', 'ACCOUNT', 'forged', 'x', 'x', 1) returning id
                """);

        assertEquals(end + 1, Trail.end());
        assertSealed();
    }

    /** Its number was taken first, but it is committed only after others are sealed. */
    @Test
    void anEntryOfATransactionThatIsStillOpenIsLeftToTheNextSeal() throws SQLException {
        seal();
        long sealed = seals();
        try (Connection open = Database.connect()) {
            open.setAutoCommit(false);
            open.createStatement().execute(ENTRY);
            somethingStandsInIt();
            assertEquals(1, seal());
            open.commit();
        }
        assertEquals(1, seal());

        assertEquals(sealed + 2, seals());
        assertEquals(
                "t",
                Database.text(
                        "select (select first_entry from audit_seal where id = ?)"
                                + " > (select first_entry from audit_seal where id = ?)",
                        sealed + 1,
                        sealed + 2));
        assertSealed();
    }

    @Test
    void anEntryWhoseDetailsAreBeingErasedDoesNotHoldUpTheOthers() throws SQLException {
        seal();
        somethingStandsInIt();
        try (Connection erasing = Database.connect()) {
            erasing.setAutoCommit(false);
            erasing.createStatement().execute("update audit set before = null, after = null where id = " + Trail.end());
            somethingStandsInIt();
            assertEquals(1, seal());
            erasing.commit();
        }
        assertEquals(1, seal());
        assertSealed();
    }

    @Test
    void sealingWithoutNewEntriesMakesNoSeal() {
        seal();
        long seals = seals();

        assertEquals(0, seal());

        assertEquals(seals, seals());
    }

    private static long seal() {
        return Database.number("select audit_seal_new(1000000)");
    }

    private static long seals() {
        return Database.number("select count(*) from audit_seal");
    }

    /** Recomputes everything. */
    private static void assertSealed() {
        seal();
        var rows = rows().stream().collect(Collectors.groupingBy(Row::seal));
        byte[] previous = {};
        int number = 0;
        for (String seal : Database.rows(SEALS)) {
            String[] facts = seal.split("\\|");
            assertEquals(String.valueOf(++number), facts[0], "a seal is missing");
            var sealed = new ByteArrayOutputStream();
            sealed.writeBytes(previous);
            sealed.writeBytes(
                    ("[" + String.join(", ", List.of(facts).subList(0, 5)) + "]").getBytes(StandardCharsets.UTF_8));
            var entries = rows.remove(facts[0]);
            for (Row row : entries) {
                String text = "[" + row.id() + ", " + row.epoch() + ", " + String.join(", ", row.texts()) + "]";
                assertEquals(row.hash(), sha256(text), text);
                sealed.writeBytes(HexFormat.of().parseHex(row.hash()));
            }
            assertEquals(facts[4], String.valueOf(entries.size()));
            assertEquals(facts[5], sha256(sealed.toByteArray()), seal);
            previous = HexFormat.of().parseHex(facts[5]);
        }
        assertEquals(Map.of(), rows, "not sealed");
        assertTrue(number > 0);
    }

    private static List<Row> rows() {
        return Database.rows(ROWS).stream()
                .map(row -> row.split("\u001f", -1))
                .map(row -> {
                    var texts = new ArrayList<String>();
                    for (int i = 2; i < 7; i++) {
                        texts.add(json(row[i]));
                    }
                    texts.add(json(row[9]));
                    return new Row(row[0], row[1], texts, "[" + row[7] + ", " + row[8] + "]", row[9], row[10], row[11]);
                })
                .toList();
    }

    private static String json(String text) {
        try {
            return text.equals(NULL) ? "null" : new ObjectMapper().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
