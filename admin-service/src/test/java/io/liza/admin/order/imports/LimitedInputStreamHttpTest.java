package io.liza.admin.order.imports;

import static io.liza.admin.fixture.Visitor.program;
import static io.restassured.RestAssured.config;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Upload;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits of the size of a file and of its upload. */
@QuarkusTest
class LimitedInputStreamHttpTest {
    private static final String NAME = "ulla-uploads";
    private static final int PATIENCE_MS = 300_000;

    /** Of 100,000 rows: ten times what two busy cores need. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Already so: nothing is told to callers, and Kafka is left to the other tests. */
    @Test
    void aHundredThousandOrdersAreTakenAtOnce() {
        String file = file(100_000, "IN_PROGRESS,on its way");
        // What the planner believes where nobody has looked for long.
        Database.rows("select pg_restore_relation_stats('schemaname', 'public', 'relname', 'orders',"
                + " 'relpages', 1000::integer, 'reltuples', 1::real)");

        assertTimeout(LONGEST, () -> send(file).statusCode(200).body("created", equalTo(100_000)));
        assertTimeout(LONGEST, () -> send(file).statusCode(200).body("unchanged", equalTo(100_000)));
        assertTimeout(
                LONGEST,
                () -> assertEquals(
                        "100,000",
                        Browser.read(form(file), 200)
                                .select(".card-facts dd")
                                .get(2)
                                .text()));

        // The statistics are still the false ones: without new ones this test's own join would be a nested loop.
        Database.run("analyze orders, status_change");
        assertEquals(
                100_000, Database.number("select count(*) from orders where number like '59330_____' and notes <> ''"));
        assertEquals(
                100_000,
                Database.number(
                        "select count(*) from status_change join orders on orders.id = order_id"
                                + " where number like '59330_____' and changed_by = ?",
                        NAME));
    }

    @Test
    void oneMoreIsRefusedAltogether() {
        String number = "5932001";
        send(file(100_000, "IN_PROGRESS,") + number + ",SHIPPED,\n")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("100000 rows"));
        assertTrue(Browser.read(form(file(100_001, "IN_PROGRESS,")), 413)
                .select("#file-error")
                .text()
                .startsWith("A file has at most 100,000 rows"));

        assertEquals(0, Database.number("select count(*) from orders where number = ?", number));
    }

    @Test
    void aFileThatSaysItIsTooLongIsRefusedBeforeItIsRead() {
        for (String path : new String[] {"/api/orders/import", "/orders/import"}) {
            try (var upload =
                    new Upload("POST", path, headers("text/csv") + "Content-Length: " + (MOST_BYTES + 1) + "\r\n")) {
                assertEquals(413, upload.status());
            }
        }
    }

    @Test
    void aFileThatTurnsOutToBeTooLongIsRefused() {
        String megabyte = ("1,SHIPPED," + "x".repeat(1012) + "\n\n").repeat(1024);
        try (var upload =
                new Upload("POST", "/api/orders/import", headers("text/csv") + "Transfer-Encoding: chunked\r\n")) {
            upload.chunk("number,status,notes\n");
            for (int i = 0; i < 32; i++) {
                upload.chunk(megabyte);
            }
            assertEquals(413, upload.chunk("x").status());
        }
        send("number,status\n5932011,SHIPPED\n").statusCode(200);
    }

    @Test
    void whoMayNotImportIsToldSoBeforeTheFileIsRead() {
        for (String path : new String[] {"/api/orders/import", "/orders/import"}) {
            try (var upload = new Upload(
                    "POST", path, "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 30000000\r\n")) {
                assertEquals(path.startsWith("/api") ? 415 : 303, upload.status());
            }
        }
        try (var upload =
                new Upload("POST", "/api/orders/import", "Content-Type: text/csv\r\nContent-Length: 30000000\r\n")) {
            assertEquals(401, upload.status());
        }
    }

    @Test
    void aRecordWithoutEndIsRefusedWithItsPlace() {
        try (var upload =
                new Upload("POST", "/api/orders/import", headers("text/csv") + "Transfer-Encoding: chunked\r\n")) {
            upload.chunk("number,status,notes\n1,SHIPPED,\"" + "x".repeat(200_000));
            assertEquals(422, upload.status());
        }
        send("number,status,notes\n1,SHIPPED,\n2,SHIPPED,\"" + "x,\n".repeat(1_000_000))
                .statusCode(422)
                .body("total", equalTo(1))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].detail", containsString("65536 characters"));
    }

    /** Without end and without a line break, as nobody would wait for. */
    @Test
    void aFileThatIsRefusedEarlyIsReadNoFurther() {
        try (var endless =
                new Upload("POST", "/api/orders/import", headers("text/csv") + "Transfer-Encoding: chunked\r\n")) {
            endless.chunk("customer,street\n" + "x".repeat(100_000));
            assertEquals(422, endless.status());
            endless.awaitEnd();
        }
    }

    @Test
    void aClientThatFirstSendsEverythingGetsTheAnswerToo() {
        send("customer,street\n" + "x".repeat(8 * 1024 * 1024)).statusCode(422).body("total", equalTo(1));
    }

    @Test
    void whatHasComeInWholeIsTakenThoughTheClientDoesNotWait() {
        String file = "number,status\n"
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> "59331%05d,SHIPPED\n".formatted(i))
                        .collect(Collectors.joining());
        try (var upload = new Upload(
                "POST", "/api/orders/import", headers("text/csv") + "Content-Length: " + file.length() + "\r\n")) {
            upload.send(file);
            await().until(() -> Database.number("select count(*) from pg_locks where mode = 'ExclusiveLock'"
                            + " and relation = cast('orders' as regclass)")
                    > 0);
        }

        await().atMost(1, MINUTES)
                .until(() -> Database.number("select count(*) from orders where number like '59331_____'") == 20_000);
        await().atMost(1, MINUTES).until(() -> Database.number("select count(*) from outbox") == 0);
        await().until(() ->
                send("number,status\n5933100000,SHIPPED\n").extract().statusCode() == 200);
    }

    @Test
    void whileAFileComesAnotherHasToWait() {
        try (var slow =
                new Upload("POST", "/api/orders/import", headers("text/csv") + "Transfer-Encoding: chunked\r\n")) {
            slow.chunk("number,status\n" + "5932021,SHIPPED\n".repeat(2_000));
            await().until(() ->
                    send("number,status\n5932022,SHIPPED\n").extract().statusCode() == 409);

            slow.chunk("5932021,DELIVERED\n").send("0\r\n\r\n");
            assertEquals(200, slow.status());
        }

        assertEquals("DELIVERED", Database.text("select status from orders where number = '5932021'"));
        send("number,status\n5932022,DELAYED\n").statusCode(200);
    }

    @Test
    void aFileThatBreaksOffIsNotTakenAndLetsOthersIn() {
        try (var broken =
                new Upload("POST", "/api/orders/import", headers("text/csv") + "Content-Length: 30000000\r\n")) {
            broken.send("number,status\n5932031,SHIPPED\n".repeat(1_000));
        }

        await().until(() -> send("number,status\n5932032,SHIPPED\n").extract().statusCode() == 200);
        assertEquals(0, Database.number("select count(*) from orders where number = '5932031'"));
    }

    private static String file(int rows, String rest) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "59330%05d,%s\n".formatted(i, rest))
                .collect(Collectors.joining("", "number,status,notes\n", ""));
    }

    private static Response form(String file) {
        return Visitor.as(NAME, "SUPERVISOR")
                .config(config().httpClient(httpClientConfig().setParam("http.socket.timeout", PATIENCE_MS)))
                .multiPart("file", "a.csv", file.getBytes(StandardCharsets.UTF_8))
                .post("/orders/import");
    }

    private static String headers(String type) {
        Visitor.know(NAME, "SUPERVISOR");
        return "Content-Type: " + type + "\r\nAuthorization: Bearer " + Visitor.token(NAME) + "\r\n";
    }

    private static ValidatableResponse send(String file) {
        return program(NAME, "SUPERVISOR")
                .config(config().httpClient(httpClientConfig().setParam("http.socket.timeout", PATIENCE_MS)))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import")
                .then();
    }
}
