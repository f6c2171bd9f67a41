package io.liza.local.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.liza.local.telephone.FakeLiza;
import io.liza.local.telephone.FakeLiza.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ListCommandTest {
    private static final String CALLS =
            """
            {"items": [
              {"id": 42, "startedAt": "2026-11-22T09:30:05Z", "number": "+49•••78", "language": "de", "seconds": 72,
               "status": "COMPLETED", "version": 0},
              {"id": 7, "startedAt": "2026-11-22T09:29:00Z", "number": null, "language": "en", "seconds": null,
               "status": "PROBLEM", "version": 1}],
             "total": {"atLeast": 10000, "exact": false}, "newer": null, "older": "1763803740000000-7"}
            """;
    private static final String ORDERS =
            """
            {"items": [
              {"id": 1, "number": "4711", "status": "SHIPPED", "notes": "two\\nlines \\u001b[31mred", "calls": 3,
               "createdAt": "2026-11-22T09:30:05Z", "lastAskedAt": null, "version": 2}],
             "total": {"atLeast": 1, "exact": true}, "newer": null, "older": null}
            """;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private FakeLiza liza;

    @BeforeEach
    void open() throws IOException {
        liza = new FakeLiza();
        answer("/api/calls", 200, CALLS);
        answer("/api/orders", 200, ORDERS);
        System.setOut(new PrintStream(paper, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setOut(out);
        System.setErr(err);
        liza.close();
    }

    @Test
    void callsAreATable() {
        assertEquals(0, run(new CallsCommand()), this::complained);

        List<String> lines = printed().lines().toList();
        assertTrue(lines.get(0).matches("ID +STARTED +NUMBER +LANGUAGE +SECONDS +STATUS"), this::printed);
        assertTrue(lines.get(1).matches("42 +2026-11-\\d\\d [\\d:]{5} +\\+49•••78 +de +72 +COMPLETED"), this::printed);
        assertTrue(lines.get(2).matches(" 7 +2026-11-\\d\\d [\\d:]{5} +en +PROBLEM"), this::printed);
        assertEquals(3, lines.size());
        assertEquals("2 of more than 10000; older ones with --older 1763803740000000-7\n", complained());
    }

    @Test
    void ordersAreATableOfOneLineEach() {
        assertEquals(0, run(new OrdersCommand()), this::complained);

        List<String> lines = printed().lines().toList();
        assertTrue(lines.get(1).matches(" 1 +4711 +SHIPPED +3 +2026-11-\\S+ \\S+ +two lines \\[31mred"), this::printed);
        assertEquals(2, lines.size());
        assertEquals("1 of 1\n", complained());
    }

    @Test
    void jsonIsWhatTheApiAnswers() throws IOException {
        assertEquals(0, run(new CallsCommand(), "--json"));

        var json = new JsonMapper();
        assertEquals(json.readTree(CALLS), json.readTree(printed()));
        assertEquals("", complained());
    }

    @Test
    void filtersHaveTheNamesOfTheApi() {
        run(
                new CallsCommand(),
                "--status=In Progress",
                "--language=de",
                "--phone=+49 151",
                "--order-number=47",
                "--from=2026-11-01",
                "--to=2026-11-22",
                "--problems",
                "-n100",
                "--older=1-2");
        run(new OrdersCommand(), "--size", "50", "--newer", "3-4");

        assertEquals(
                Set.of(
                        "status=In+Progress",
                        "language=de",
                        "phone=%2B49+151",
                        "order_number=47",
                        "from=2026-11-01",
                        "to=2026-11-22",
                        "problems=on",
                        "size=100",
                        "older=1-2"),
                Set.of(liza.paths().get(0).replace("/api/calls?", "").split("&")));
        assertEquals("/api/orders?size=50&newer=3-4", liza.paths().get(1));
    }

    @Test
    void aTokenOrANameProvesWhoAsks() {
        run(new CallsCommand());
        assertEquals("Bearer liza_secret", liza.asked.get(0).authorization());

        complaints.reset();
        assertEquals(2, execute(new CallsCommand(), "--url", liza.url().toString()));
        assertTrue(complained().startsWith("Log in with LIZA_TOKEN"), this::complained);
        complaints.reset();
        assertEquals(2, execute(new CallsCommand(), "--url", liza.url().toString(), "--user", "admin"));
        assertTrue(complained().startsWith("There is no terminal to ask for the password"), this::complained);
        assertEquals(1, complained().lines().count(), this::complained);
    }

    @Test
    void nothingFoundIsNoFailure() {
        answer("/api/calls", 200, "{\"items\": [], \"total\": {\"atLeast\": 0, \"exact\": true}}");

        assertEquals(0, run(new CallsCommand()));
        assertEquals("Nothing was found.\n", printed());
    }

    @Test
    void whereANumberMayBeIncompleteThatIsSaid() {
        answer("/api/calls", 200, "{\"items\": [], \"hint\": \"phone is no whole number\"}");

        assertEquals(0, run(new CallsCommand(), "--phone", "12345678"));
        assertEquals("phone is no whole number\n", complained());
    }

    @ParameterizedTest
    @CsvSource({
        "400, status must be one of [A], 2, status must be one of [A]",
        "401, the token is unknown, 1, Liza denies access: the token is unknown. Make a token",
        "403, may not do this, 1, answered 403: may not do this",
        "429, too many tries, 1, answered 429: too many tries",
        "503, the database is away, 1, answered 503: the database is away"
    })
    void aRefusalIsOneSentence(int status, String detail, int exitCode, String sentence) {
        answer("/api/calls", status, "{\"status\": " + status + ", \"detail\": \"" + detail + "\"}");

        assertEquals(exitCode, run(new CallsCommand()));
        assertEquals("", printed());
        assertTrue(complained().contains(sentence), this::complained);
        assertEquals(1, complained().lines().count(), this::complained);
    }

    @Test
    void whatIsNotLizaIsNotTakenForHer() {
        answer("/api/calls", 200, "<html>");
        assertEquals(1, run(new CallsCommand()));
        assertTrue(complained().contains("does not look like Liza's dashboard"), this::complained);

        liza.close();
        assertEquals(1, run(new CallsCommand()));
        assertTrue(complained().contains("Nobody answers at " + liza.url()), this::complained);
        assertFalse(complained().contains("\tat "), this::complained);
    }

    @Test
    void aWrongOptionIsToldWithTheUsage() {
        assertEquals(2, run(new OrdersCommand(), "--language", "de"));
        assertTrue(complained().contains("--language"), this::complained);
        assertEquals(2, execute(new OrdersCommand(), "--url", "nowhere", "--token", "x"));
    }

    private int run(Object command, String... options) {
        var all = new ArrayList<>(List.of("--url", liza.url().toString(), "--token", "liza_secret"));
        all.addAll(List.of(options));
        return execute(command, all.toArray(String[]::new));
    }

    private static int execute(Object command, String... options) {
        return new CommandLine(command).execute(options);
    }

    private void answer(String path, int status, String json) {
        liza.answers(path, asked -> new Answered(status, "application/json", json));
    }

    private String printed() {
        return paper.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private String complained() {
        return complaints.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
