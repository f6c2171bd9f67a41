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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the trail are only ever added, and whoever recomputes the chain sees that none is missing or changed. */
@QuarkusTest
class AuditChainHttpTest {

    private static final int EDITS = 50;
    private static final String NULL = "\u001e";
    private static final String ROWS =
            """
            select concat_ws(chr(31), id, extract(epoch from at), coalesce(actor, chr(30)), coalesce(address, chr(30)), action,
                subject_kind, subject, coalesce(before::text, 'null'), coalesce(after::text, 'null'),
                encode(digest, 'hex'), encode(hash, 'hex'))
            from audit order by id
            """;

    private record Row(String id, String epoch, List<String> texts, String facts, String digest, String hash) {}

    @BeforeEach
    void somethingStandsInIt() {
        Database.rows(
                """
                insert into audit (at, actor, address, action, subject_kind, subject, before, after)
                values (now(), 'Zoë "quoted" \\', null, 'LOGIN', 'ACCOUNT', 'entry', '{"a": "ä"}', '{"b": [1, null]}')
                returning id
                """);
    }

    @Test
    void editsAtTheSameTimeAreAllThereOneBehindTheOther() {
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
        assertChained();
    }

    @Test
    void theFactsOfEachRowAreThoseThatWereChained() {
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
                "delete from audit where id = (select max(id) from audit) returning id",
                "delete from audit returning id",
                "truncate audit",
                "truncate audit, account cascade"
            })
    void nothingChangesOrGoes(String attack) {
        long end = Trail.end();

        var refusal = assertThrows(IllegalStateException.class, () -> Database.rows(attack));

        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        assertEquals(end, Trail.end());
    }

    @Test
    void whatMustBeErasedForSomebodysSakeIsEmptiedAndTheChainStillHolds() {
        Database.rows("update audit set before = null, after = null where id = ? returning id", Trail.end());

        assertTrue(Trail.since(Trail.end() - 1).get(0).endsWith("|entry|null|null"));
        assertChained();
    }

    @Test
    void numbersAndHashesThatAWriterBringsAlongDoNotCount() {
        long end = Trail.end();

        Database.rows(
                """
                insert into audit (id, at, action, subject_kind, subject, digest, hash)
                values (1, now(), 'LOGIN', 'ACCOUNT', 'forged', 'x', 'x') returning id
                """);

        assertEquals(end + 1, Trail.end());
        assertChained();
    }

    private static void assertChained() {
        var previous = new byte[0];
        long number = 0;
        for (Row row : rows()) {
            assertEquals(String.valueOf(++number), row.id(), "a row is missing");
            String text = "[" + row.id() + ", " + row.epoch() + ", " + String.join(", ", row.texts()) + "]";
            var link = new ByteArrayOutputStream();
            link.writeBytes(previous);
            link.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(row.hash(), sha256(link.toByteArray()), text);
            previous = HexFormat.of().parseHex(row.hash());
        }
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
                    return new Row(row[0], row[1], texts, "[" + row[7] + ", " + row[8] + "]", row[9], row[10]);
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
