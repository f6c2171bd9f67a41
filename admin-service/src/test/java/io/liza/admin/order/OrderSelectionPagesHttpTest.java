package io.liza.admin.order;

import static io.liza.admin.fixture.Visitor.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An undo also withdraws the status of an enquiry, and the list can be sorted. */
@QuarkusTest
class OrderSelectionPagesHttpTest {

    @Test
    void anEnquiryIsOneAgainAfterUndo() {
        Broker.take(PlayedCall.german().consented().askedFor("5972001"));
        long id = Database.idOfOrder("5972001");
        var set = person().formParam("id", id + "-0")
                .formParam("status", "SHIPPED")
                .post("/orders/selection/status");
        assertEquals("SHIPPED", Database.text("select status from orders where id = ?", id));
        await().atMost(30, SECONDS)
                .until(() -> Broker.records(Topics.ORDERS, "5972001").size() == 1);
        String undo = Browser.read(person().cookies(set.cookies()).get("/orders"), 200)
                .select("#flash form")
                .attr("action");

        person().urlEncodingEnabled(false).post(undo).then().statusCode(303);

        assertEquals(1, Database.number("select count(*) from orders where id = ? and status is null", id));
        await().atMost(30, SECONDS).until(() -> {
            var records = Broker.records(Topics.ORDERS, "5972001");
            return records.get(records.size() - 1).value() == null;
        });
    }

    @Test
    void theListCanBeSorted() {
        Broker.take(
                PlayedCall.german().consented().askedFor("5972011"),
                PlayedCall.german().consented().askedFor("5972012"));
        Database.run("update orders set calls = 1000001 where number = '5972011'");
        Database.run(
                "update orders set calls = 1000000, last_asked_at = now() + interval '1 day' where number = '5972012'");

        assertEquals(List.of("5972011", "5972012"), first("most_asked"));
        assertEquals("5972012", first("last_asked").get(0));
        var page = Browser.open("/orders?sort=most_asked&size=25");
        assertEquals("descending", page.select("th[aria-sort]").attr("aria-sort"));
        Browser.open("/orders?sort=most_asked&status=SHIPPED");
    }

    private static List<String> first(String sort) {
        return Browser.open("/orders?sort=" + sort)
                .select("tbody a.number")
                .eachText()
                .subList(0, 2);
    }

    private static RequestSpecification person() {
        return as("olga-orders", "SUPERVISOR")
                .header("Accept-Language", "en")
                .redirects()
                .follow(false);
    }
}
