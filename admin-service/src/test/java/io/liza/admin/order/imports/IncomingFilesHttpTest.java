package io.liza.admin.order.imports;

import static io.liza.admin.fixture.Visitor.program;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Upload;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Nobody keeps others from importing, whatever they send and however slowly. */
@QuarkusTest
class IncomingFilesHttpTest {
    private static final String GREEDY = "gisela-greedy";
    private static final String OTHER = "oskar-other";
    private static final String FORM = "Content-Type: multipart/form-data; boundary=x\r\n";

    @Test
    void whileAFileOfOneAccountComesAnotherOneImports() {
        try (var slow = new Upload("POST", "/api/orders/import", token(GREEDY) + "Transfer-Encoding: chunked\r\n")) {
            slow.chunk("number,status\n" + "\n".repeat(20_000));
            await().until(() -> importOf(GREEDY, "5952001").extract().statusCode() == 409);

            importOf(GREEDY, "5952001")
                    .statusCode(409)
                    .header("Retry-After", "10")
                    .body("detail", containsString("imports"));
            importOf(OTHER, "5952002").statusCode(200);

            slow.chunk("5952003,SHIPPED\n").send("0\r\n\r\n");
            assertEquals(200, slow.status());
        }
        importOf(GREEDY, "5952001").statusCode(200);
    }

    @Test
    void aFormCountsAsMuch() {
        try (var slow = form(GREEDY)) {
            await().until(() -> importOf(GREEDY, "5952011").extract().statusCode() == 409);
            try (var second = form(GREEDY)) {
                assertEquals(409, second.status());
            }
            importOf(OTHER, "5952012").statusCode(200);
        }
        await().atMost(10, SECONDS)
                .until(() -> importOf(GREEDY, "5952011").extract().statusCode() == 200);
    }

    @Test
    void whoDribblesIsCutOff() throws Exception {
        try (var slow = new Upload("POST", "/api/orders/import", token(GREEDY) + "Transfer-Encoding: chunked\r\n");
                var form = form(OTHER)) {
            // So much that their pace ends them before the time-out of a request does.
            slow.chunk("number,status\n" + "\n".repeat(20_000));
            form.send("number,status\n" + "\n".repeat(20_000));
            var dribble = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 300 && pause(); i++) {
                    slow.chunk("\n");
                    form.send("x");
                }
            });
            assertEquals(408, slow.status());
            assertEquals(408, form.status());
            ended(dribble);
        }
        await().atMost(10, SECONDS)
                .until(() -> importOf(GREEDY, "5952021").extract().statusCode() == 200
                        && importOf(OTHER, "5952022").extract().statusCode() == 200);
    }

    /** While somebody writes for long, others wait and are not refused. */
    @Test
    void filesOfSeveralAccountsAreWrittenInTurn() throws Exception {
        Database.run("insert into orders (number, status, notes, created_at) values ('5952031', 'SHIPPED', '', now())");
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select * from orders where number = '5952031' for update");
            connection.createStatement().execute("update orders set notes = 'x' where number = '5952031'");
            var first = CompletableFuture.supplyAsync(() -> importOf(GREEDY, "5952032"));
            var second = CompletableFuture.supplyAsync(() -> importOf(OTHER, "5952033"));
            await().until(() -> importOf(GREEDY, "5952031").extract().statusCode() == 409);
            await().until(() -> importOf(OTHER, "5952031").extract().statusCode() == 409);
            connection.rollback();

            first.get(20, SECONDS).statusCode(200);
            second.get(20, SECONDS).statusCode(200);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(100);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Sending fails once the server has hung up. */
    private static void ended(CompletableFuture<Void> sending) throws InterruptedException, TimeoutException {
        try {
            sending.get(60, SECONDS);
        } catch (ExecutionException hungUp) {
            // as expected
        }
    }

    private static Upload form(String name) {
        Visitor.know(name, "SUPERVISOR");
        var form = new Upload(
                "POST",
                "/orders/import",
                FORM + "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(name) + "\r\n"
                        + "Content-Length: 1000000\r\n");
        return form.send("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n");
    }

    private static String token(String name) {
        Visitor.know(name, "SUPERVISOR");
        return "Content-Type: text/csv\r\nAuthorization: Bearer " + Visitor.token(name) + "\r\n";
    }

    private static ValidatableResponse importOf(String name, String number) {
        return program(name, "SUPERVISOR")
                .header("Content-Type", "text/csv")
                .body(("number,status\n" + number + ",SHIPPED\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import")
                .then();
    }
}
