package io.liza.admin.order.imports;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.program;
import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's system imports many orders at once. */
@QuarkusTest
class ImportApiHttpTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CLERK = "ines-imports";

    @Test
    void aTableSetsKnownOrdersAndMakesTheOthers() {
        Broker.take(PlayedCall.german().consented().askedFor("5930001"));

        send(CSV, "number,status,notes\n5930001,SHIPPED,DHL\n5930002,Delayed,\n5930003,IN_PROGRESS,\n")
                .contentType("application/json")
                .body("rows", equalTo(3))
                .body("created", equalTo(2))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("repeated", equalTo(0));

        assertEquals(
                List.of("5930001|SHIPPED|DHL|1|f", "5930002|DELAYED||0|t", "5930003|IN_PROGRESS||0|t"),
                Database.rows("select number, status, notes, calls, last_asked_at is null from orders"
                        + " where number like '593000_' order by number"));
        assertEquals(
                List.of(
                        "5930001|ENQUIRY|SHIPPED|DHL|" + CLERK,
                        "5930002|ENQUIRY|DELAYED|null|" + CLERK,
                        "5930003|ENQUIRY|IN_PROGRESS|null|" + CLERK),
                history("593000_"));
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5930001"));
        assertEquals(List.of("DELAYED"), Broker.publishedStatuses("5930002"));
        assertEquals(List.of("IN_PROGRESS"), Broker.publishedStatuses("5930003"));
    }

    @Test
    void objectsDoTheSame() {
        send(
                        NDJSON,
                        "{\"number\": \"5930011\", \"status\": \"SHIPPED\"}\n{\"number\": 5930012, \"status\": \"In Progress\"}")
                .body("rows", equalTo(2))
                .body("created", equalTo(2));
        send("application/jsonl", "{\"number\": \"5930011\", \"status\": \"DELIVERED\", \"notes\": \"two\\nlines\"}\n")
                .body("changed", equalTo(1));

        assertEquals("DELIVERED|two\nlines|1", row("5930011"));
        assertEquals(List.of("SHIPPED", "DELIVERED"), Broker.publishedStatuses("5930011"));
    }

    @Test
    void whatIsAsTheFileSaysIsNotTouched() {
        String file = "number;status;notes\n5930021;SHIPPED;DHL\n5930022;DELAYED;\n";
        send(CSV, file).body("created", equalTo(2));
        List<String> before = history("593002_");

        send(CSV, file)
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
        send(CSV, "number,status\n5930021,SHIPPED\n5930022,DELAYED\n").body("unchanged", equalTo(2));

        assertEquals("SHIPPED|DHL|0", row("5930021"));
        assertEquals(before, history("593002_"));
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5930021"));
    }

    @Test
    void notesAloneChangeTheHistoryButNotWhatCallersHear() {
        send(CSV, "number,status,notes\n5930031,SHIPPED,one\n");

        send(CSV, "number,status,notes\n5930031,SHIPPED,two\n").body("changed", equalTo(1));
        send(CSV, "number,status,notes\n5930031,SHIPPED,\n").body("unchanged", equalTo(1));

        assertEquals("SHIPPED|two|1", row("5930031"));
        assertEquals(
                List.of("5930031|ENQUIRY|SHIPPED|one|" + CLERK, "5930031|SHIPPED|SHIPPED|two|" + CLERK),
                history("5930031"));
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5930031"));
    }

    @Test
    void ofRepeatedNumbersTheLastCountsAndNothingTellsOfTheOthers() {
        send(CSV, "number,status\n5930041,SHIPPED\n5930042,DELAYED\n5930041,CANCELLED\n5930041,DELIVERED\n")
                .body("rows", equalTo(4))
                .body("created", equalTo(2))
                .body("repeated", equalTo(2));

        assertEquals(List.of("DELIVERED"), Broker.publishedStatuses("5930041"));
        assertEquals(List.of("5930041|ENQUIRY|DELIVERED|null|" + CLERK), history("5930041"));
    }

    @Test
    void oneBadLineLeavesEverythingAsItWas() {
        send(CSV, "number,status\n5930051,SHIPPED\n");
        long audited = audited();

        refuse(CSV, "number,status\n5930051,DELIVERED\n5930052,SHIPPED\n59300x,SHIPPED\n5930053,LOST\n,\n,SHIPPED\n")
                .body("title", equalTo("Unprocessable Content"))
                .body("status", equalTo(422))
                .body("detail", equalTo("nothing was imported: 3 errors in the file"))
                .body("message", equalTo("nothing was imported: 3 errors in the file"))
                .body("total", equalTo(3))
                .body("errors", hasSize(3))
                .body("errors.line", equalTo(List.of(4, 5, 7)))
                .body("errors.field", equalTo(List.of("number", "status", "number")))
                .body("errors[2].detail", equalTo("number is missing"));

        assertEquals(
                List.of("5930051|SHIPPED"),
                Database.rows("select number, status from orders where number like '593005_'"));
        assertEquals(List.of("SHIPPED"), Broker.publishedStatuses("5930051"));
        assertEquals(audited, audited());
    }

    @Test
    void aLineThatCannotBeReadNamesNoField() {
        refuse(NDJSON, "{\"number\": \"5930061\", \"status\": \"SHIPPED\"}\n<xml/>\n")
                .body("errors.size()", equalTo(1))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].keySet()", equalTo(Set.of("line", "detail")));

        assertEquals(List.of(), Database.rows("select number from orders where number = '5930061'"));
    }

    @Test
    void theFirstHundredErrorsAreListed() {
        refuse(CSV, "number,status\n" + "x,SHIPPED\n".repeat(321))
                .body("errors", hasSize(100))
                .body("total", equalTo(321));
    }

    @Test
    void hostileTextsAreNothingButTexts() {
        String notes =
                "'); drop table orders; -- <script>alert(1)</script> {inject:me.name} =1+1 \uD83D\uDE80 $1 ?1 :x";
        send(CSV, "number,status,notes\n5930071,SHIPPED,\"" + notes + "\"\n").body("created", equalTo(1));

        assertEquals("SHIPPED|" + notes + "|0", row("5930071"));
        var page = Browser.open("/orders?order_number=5930071");
        assertEquals(notes, page.select("td.notes").text());
        assertEquals(0, page.select("main script").size());
    }

    @Test
    void anOrderNobodyAskedForSaysSoUntilSomebodyDoes() {
        send(CSV, "number,status\n5930081,SHIPPED\n");
        long id = Database.idOfOrder("5930081");
        assertEquals("never", Browser.open("/orders/" + id).select("dd").last().text());
        assertEquals(
                "never",
                Browser.rows(Browser.open("/orders?order_number=5930081"))
                        .get(0)
                        .get(3));

        Broker.take(PlayedCall.german().consented().askedFor("5930081"));
        assertEquals(
                "2026-03-10 10:00:15",
                Browser.open("/orders/" + id).select("dd").last().text());
        assertEquals("SHIPPED|1", Database.text("select status, calls from orders where id = ?", id));
    }

    @Test
    void anImportIsAuditedOnceWithItsCounts() {
        send(CSV, "number,status\n5930091,SHIPPED\n5930092,DELAYED\n");
        send(CSV, "number,status\n5930091,SHIPPED\n5930092,SHIPPED\n5930093,SHIPPED\n5930093,SHIPPED\n");

        assertEquals(
                "ORDERS_IMPORTED|LIST|orders|" + CLERK + "|127.0.0.1|null"
                        + "|{\"rows\": 4, \"changed\": 1, \"created\": 1, \"repeated\": 1, \"unchanged\": 1}",
                Database.text("select action, subject_kind, subject, actor, address, before, after from audit"
                        + " order by id desc limit 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/octet-stream",
                "application/vnd.ms-excel",
                "text/csv2"
            })
    void anotherContentTypeIsToldWhichAreRight(String type) {
        post(program(CLERK, "SUPERVISOR"), type, "number,status\n5930101,SHIPPED\n")
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("text/csv"), containsString("application/x-ndjson")));
    }

    @Test
    void aTableWithoutRowsChangesNothing() {
        send(CSV, "number,status\n").body("rows", equalTo(0)).body("changed", equalTo(0));
        refuse(CSV, "").body("errors[0].line", equalTo(1));
        send(NDJSON, "").body("rows", equalTo(0));
    }

    @Test
    void onlyThoseWhoEditMayAndNobodyElse() {
        String file = "number,status\n5930111,SHIPPED\n";

        post(program("vera-viewer", "VIEWER"), CSV, file).statusCode(403);
        post(anonymous(), CSV, file).statusCode(401);

        assertEquals(List.of(), Database.rows("select number from orders where number = '5930111'"));
    }

    @Test
    void aCompressedFileIsNotTaken() {
        program(CLERK, "SUPERVISOR")
                .header("Content-Type", CSV)
                .header("Content-Encoding", "gzip")
                .body(new byte[100])
                .post("/api/orders/import")
                .then()
                .statusCode(415)
                .body("detail", containsString("Content-Encoding"));
    }

    private static ValidatableResponse send(String type, String file) {
        return post(program(CLERK, "SUPERVISOR"), type, file).statusCode(200);
    }

    private static ValidatableResponse refuse(String type, String file) {
        return post(program(CLERK, "SUPERVISOR"), type, file).statusCode(422).contentType("application/problem+json");
    }

    private static ValidatableResponse post(RequestSpecification who, String type, String file) {
        return who.config(config().encoderConfig(
                                encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import")
                .then();
    }

    private static String row(String number) {
        return Database.text("select status, notes, version from orders where number = ?", number);
    }

    private static long audited() {
        return Database.number("select count(*) from audit where action = 'ORDERS_IMPORTED'");
    }

    private static List<String> history(String numbers) {
        return Database.rows(
                "select number, from_status, to_status, change.notes, changed_by from status_change change"
                        + " join orders on orders.id = order_id where number like ? order by number, change.id",
                numbers);
    }
}
