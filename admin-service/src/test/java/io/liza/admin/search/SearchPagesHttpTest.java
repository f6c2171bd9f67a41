package io.liza.admin.search;

import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchPagesHttpTest {

    @Test
    void anOrderNumberLeadsToItsOrder() {
        Broker.take(PlayedCall.german().consented().askedFor("4717001"));

        assertLeadsTo("/orders/" + Database.idOfOrder("4717001"), "4717001");
        assertLeadsTo("/orders/" + Database.idOfOrder("4717001"), " #4717001 ");
        assertEquals(
                "Order 4717001 Enquiry",
                Browser.read(dialog(supervisor()).queryParam("q", "4717001").get("/search"), 200)
                        .select("li a")
                        .first()
                        .text());
    }

    @Test
    void aCallSidLeadsToItsCall() {
        var call = PlayedCall.german().consented();
        Broker.take(call);

        assertLeadsTo("/calls/" + Database.idOf(call), sidOf(call));
    }

    @Test
    void theNumberOfACallerLeadsToTheListWhichAuditsTheSearch() {
        assertLeadsTo("/calls?phone=%2B49+151+99887766", "+49 151 99887766");
        assertLeadsTo("/calls?phone=0151%2F99887766", "0151/99887766");
    }

    @Test
    void typingANumberIsNoSearchByNumber() {
        String count = "select count(*) from audit where action = 'NUMBER_SEARCHED'";
        long before = Database.number(count);

        var shown = Browser.read(
                dialog(supervisor()).queryParam("q", "+4915199887766").get("/search"), 200);

        assertEquals(
                List.of("Calls from +4915199887766", "Orders that +4915199887766 asked about"),
                shown.select("li a").eachText());
        assertEquals(before, Database.number(count));
    }

    @Test
    void aPartOfAnOrderNumberLeadsToTheLists() {
        var page = Browser.open("/search?q=99123");

        assertEquals(
                List.of(
                        "/orders?order_number=99123",
                        "/calls?order_number=99123",
                        "/calls?phone=99123",
                        "/orders?phone=99123"),
                page.select("main .results a").eachAttr("href"));
    }

    @ParameterizedTest
    @CsvSource({"en, inb", "de, posteing", "ru, входящ"})
    void aPageIsFoundByPartOfItsNameInTheReadersLanguage(String language, String q) {
        supervisor()
                .header("Accept-Language", language)
                .redirects()
                .follow(false)
                .queryParam("q", q)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", is("/inbox"));
    }

    @Test
    void nobodyIsOfferedAPageThatIsNotForThem() {
        var pages = Browser.read(dialog(viewer()).get("/search"), 200)
                .select("li a")
                .eachAttr("href");

        assertTrue(pages.contains("/statistics"), pages.toString());
        assertTrue(!pages.contains("/settings") && !pages.contains("/orders/import"), pages.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table call; --", "{config:['x']}", "anonymous"})
    void anythingElseIsNotFoundAndShownAsText(String hostile) {
        var page = Browser.read(supervisor().queryParam("q", hostile).get("/search"), 200);

        assertTrue(page.select("main .empty").text().startsWith("Nothing found for “" + hostile + "”"), page.text());
        assertEquals(hostile, page.select("main input[name=q]").attr("value"));
    }

    private static void assertLeadsTo(String page, String q) {
        supervisor()
                .redirects()
                .follow(false)
                .queryParam("q", q)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", is(page));
    }

    private static String sidOf(PlayedCall call) {
        return Database.text("select sid from call where id = " + Database.idOf(call));
    }

    private static RequestSpecification dialog(RequestSpecification visitor) {
        return visitor.header("Liza-Search", "1");
    }
}
