package io.liza.admin.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.order.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list can be sorted by an aggregate: here orders by the number of calls that asked about them. */
@QuarkusTest
class KeysetQueryHttpTest {

    private static final String ORDERS = "58231";
    private static final int COUNT = 60;
    private static final FromClause BY_CALLS = FromClause.groups("OrderCall", "order", "count(link.call.id)");
    private static final KeysetQuery<Order> LIST = new KeysetQuery<>(Order.class, order -> order.id, "");

    @BeforeAll
    static void ordersAreAskedForOnceTwiceOrThreeTimes() {
        Broker.take(IntStream.range(0, COUNT)
                .boxed()
                .flatMap(i -> Stream.generate(
                                () -> PlayedCall.german().consented().askedFor(ORDERS + (1000 + i)))
                        .limit(1 + i % 3))
                .toArray(PlayedCall[]::new));
    }

    @Test
    void everyOrderIsOnExactlyOnePageForwardsAndBackwards() throws Throwable {
        List<String> expected = Database.rows(
                "select number from orders join order_call on order_id = orders.id where number like ?"
                        + " group by orders.id order by count(*) desc, orders.id desc",
                ORDERS + "%");

        var pages = new ArrayList<>(List.of(page(null, null)));
        while (last(pages).older() != null) {
            pages.add(page(null, last(pages).older()));
        }
        assertEquals(
                List.of(25, 25, 10),
                pages.stream().map(page -> page.rows().size()).toList());
        assertEquals(new BoundedCount(COUNT, true), pages.get(0).total());
        assertEquals(expected, numbers(pages));

        var back = new ArrayList<>(List.of(last(pages)));
        while (last(back).newer() != null) {
            back.add(page(last(back).newer(), null));
        }
        Collections.reverse(back);
        assertEquals(expected, numbers(back));
        assertNull(back.get(0).newer());
    }

    private static Page<Order> page(Cursor newer, Cursor older) throws Throwable {
        var paging = new Paging();
        paging.size = "25";
        paging.newer = newer == null ? null : newer.toString();
        paging.older = older == null ? null : older.toString();
        return VertxContextSupport.subscribeAndAwait(() -> LIST.page(
                () -> new Conditions(BY_CALLS)
                        .and("link.order.number like :number", "number", Optional.of(ORDERS + "%")),
                paging));
    }

    private static Page<Order> last(List<Page<Order>> pages) {
        return pages.get(pages.size() - 1);
    }

    private static List<String> numbers(List<Page<Order>> pages) {
        return pages.stream()
                .flatMap(page -> page.rows().stream())
                .map(order -> order.number)
                .toList();
    }
}
