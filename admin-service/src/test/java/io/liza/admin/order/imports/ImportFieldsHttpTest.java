package io.liza.admin.order.imports;

import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that tell more of orders than their status. */
@QuarkusTest
class ImportFieldsHttpTest {

    private static final String CSV = "text/csv";
    private static final String HEADER =
            "number;status;promised_from;promised_to;shipped_on;carrier;message;message_en\n";

    @Test
    void aTableSetsAllFields() {
        send(CSV, HEADER + "5943001;DELAYED;1.12.2026;2026-12-04;;DHL;Wir rufen an;We call you\n")
                .body("created", equalTo(1));

        assertEquals(
                "DELAYED|2026-12-01|2026-12-04|null|DHL|{\"en\": \"We call you\", \"any\": \"Wir rufen an\"}",
                row("5943001"));
        assertEquals(
                "ENQUIRY|DELAYED|DHL|2026-12-04",
                Database.text(
                        "select from_status, to_status, fields ->> 'carrier', fields ->> 'promised_to' from status_change"
                                + " where order_id = ?",
                        Database.idOfOrder("5943001")));
    }

    @Test
    void anAbsentColumnKeepsTheValueAndAnEmptyCellClearsIt() {
        String file = HEADER + "5943011;SHIPPED;;;2026-11-30;DHL;Wir rufen an;We call you\n";
        send(CSV, file).body("created", equalTo(1));
        send(CSV, file).body("unchanged", equalTo(1));

        send(CSV, "number;status;carrier;message_en\n5943011;SHIPPED;;\n").body("changed", equalTo(1));
        assertEquals("SHIPPED|null|null|2026-11-30|null|{\"any\": \"Wir rufen an\"}", row("5943011"));
        send(CSV, "Bestellnummer;Status;Ansage\n5943011;SHIPPED;\n").body("changed", equalTo(1));
        assertEquals("SHIPPED|null|null|2026-11-30|null|null", row("5943011"));
    }

    @Test
    void objectsHaveTheSameKeys() {
        send(
                        "application/x-ndjson",
                        "{\"number\": \"5943021\", \"status\": \"SHIPPED\", \"shipped_on\": \"2026-11-30\", \"carrier\": \"DHL\"}\n"
                                + "{\"number\": \"5943022\", \"status\": \"SHIPPED\", \"message_de\": \"Wir rufen an\"}\n")
                .body("created", equalTo(2));
        send("application/x-ndjson", "{\"number\": \"5943021\", \"status\": \"SHIPPED\", \"carrier\": null}\n")
                .body("changed", equalTo(1));

        assertEquals("SHIPPED|null|null|2026-11-30|null|null", row("5943021"));
    }

    @Test
    void anExportedListChangesNothingIfItIsImportedAgain() {
        send(CSV, HEADER + "5943031;SHIPPED;2026-12-01;2026-12-04;2026-11-30;=DHL;Wir rufen an;We call you\n");
        Broker.take(PlayedCall.german().consented().askedFor("5943032"));

        String exported = supervisor()
                .get("/orders/export.csv?order_number=594303")
                .then()
                .statusCode(200)
                .body(containsString("\"ENQUIRY\""))
                .extract()
                .asString();

        send(CSV, exported).body("rows", equalTo(2)).body("unchanged", equalTo(2));
        assertEquals(1, Database.number("select count(*) from orders where number = '5943032' and status is null"));
    }

    @Test
    void phoneAndPostcodeAreOnlyKeptAsHashes() {
        String file = "number,status,phone,postcode\n5943041,SHIPPED,+49 151 44332211,D-80777\n";
        send(CSV, file).body("created", equalTo(1));
        String hashes = hashes("5943041");

        send(CSV, file.replace("+49 151 44332211", "0151/44332211")).body("unchanged", equalTo(1));
        assertEquals(hashes, hashes("5943041"));
        send(CSV, file.replace("80777", "80778")).body("changed", equalTo(1));
        assertNotEquals(hashes, hashes("5943041"));
        send(CSV, "number,status\n5943041,SHIPPED\n").body("unchanged", equalTo(1));

        for (String clear : List.of("44332211", "44 33", "80777", "80778")) {
            assertEquals(List.of(), Database.columnsHolding(clear), clear);
        }
        assertEquals(
                "true|true",
                Database.text(
                        "select fields ->> 'phone', fields ->> 'postcode' from status_change where order_id = ? order by id limit 1",
                        Database.idOfOrder("5943041")));
    }

    @Test
    void anErrorNamesTheColumnAndNeverTheNumber() {
        post(CSV, "number,status,phone,shipped_on\n5943051,SHIPPED,12345,\n5943052,SHIPPED,,yesterday\n")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("phone", "shipped_on")))
                .body(not(containsString("12345")));
    }

    private static ValidatableResponse send(String type, String file) {
        return post(type, file).statusCode(200);
    }

    private static ValidatableResponse post(String type, String file) {
        return program("fiona-files", "SUPERVISOR")
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/orders/import")
                .then();
    }

    private static String row(String number) {
        return Database.text(
                "select status, promised_from, promised_to, shipped_on, carrier, message from orders where number = ?",
                number);
    }

    private static String hashes(String number) {
        return Database.text("select phone_hash, postcode_hash from orders where number = ?", number);
    }
}
