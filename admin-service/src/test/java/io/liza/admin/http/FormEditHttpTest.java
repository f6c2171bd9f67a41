package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Editing in a page: in place with htmx, with a plain form without JavaScript. */
@QuarkusTest
class FormEditHttpTest {

    @Test
    void aPlainFormLeadsBackToItsCall() {
        var call = PlayedCall.german().consented();
        Broker.take(call);
        String page = "/calls/" + Database.idOf(call);

        form("PROBLEM").post(page + "/status").then().statusCode(303).header("Location", endsWith(page));

        assertEquals(
                "Problem",
                Browser.open(page).select(".heading option[selected]").text());
    }

    @Test
    void htmxGetsTheEditedFieldOfTheCallAlone() {
        var call = PlayedCall.german().consented();
        Broker.take(call);
        String action = "/calls/" + Database.idOf(call) + "/status";

        Document field =
                Browser.read(form("COMPLETED").header("HX-Request", "true").post(action), 200);

        assertEdited(field, action, "COMPLETED");
    }

    @Test
    void plainFormsSetTheStatusOfAnOrderAndAddNotes() {
        long id = asked("4720001");

        form("SHIPPED")
                .post("/orders/{id}/status", id)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/orders/" + id));
        note("Grüße\r\nan die Tür")
                .post("/orders/{id}/notes", id)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/orders/" + id));

        assertEquals("SHIPPED|Grüße\r\nan die Tür", Database.text("select status, notes from orders where id = ?", id));
    }

    @Test
    void htmxGetsTheEditedFieldOfTheOrderAndLeavesItsNotes() {
        long id = asked("4720002");
        note("customs").post("/orders/{id}/notes", id).then().statusCode(303);
        String action = "/orders/" + id + "/status";

        Document field =
                Browser.read(form("DELIVERED").header("HX-Request", "true").post(action), 200);

        assertEdited(field, action, "DELIVERED");
        assertEquals("DELIVERED|customs", Database.text("select status, notes from orders where id = ?", id));
    }

    @Test
    void theFieldsOfThePagesPostToWhereTheyAreTaken() {
        var call = PlayedCall.german().consented().askedFor("4720003");
        Broker.take(call);

        for (String page : new String[] {
            "/calls/" + Database.idOf(call),
            "/orders?order_number=4720003",
            "/calls?phone=" + call.number().substring(1)
        }) {
            var form = Browser.open(page).select("form.edit").first();
            assertEquals(form.attr("action"), form.attr("hx-post"));
            assertEquals("status", form.select("select").attr("name"));
            Browser.read(
                    form(form.select("option").last().attr("value"))
                            .header("HX-Request", "true")
                            .post(form.attr("action")),
                    200);
        }
    }

    private static void assertEdited(Document field, String action, String status) {
        assertTrue(field.select("header, main").isEmpty(), "not a whole page");
        assertEquals(action, field.select("form").attr("hx-post"));
        assertEquals(status, field.select("option[selected]").attr("value"));
        assertFalse(field.select(".saved").isEmpty());
    }

    private static RequestSpecification form(String status) {
        return form().formParam("status", status);
    }

    private static RequestSpecification note(String text) {
        return form().formParam("note", text);
    }

    private static RequestSpecification form() {
        return supervisor()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static long asked(String order) {
        Broker.take(PlayedCall.german().consented().askedFor(order));
        return Database.idOfOrder(order);
    }
}
