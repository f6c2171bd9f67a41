package io.liza.admin.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The present state of many orders is published, once for several changes at the same time. */
@QuarkusTest
class OutboxOrderHttpTest {

    /** Fills several batches, and every order comes again. */
    private static final String MANY =
            """
            insert into orders (number, status, created_at)
            select cast(5936000 + n as text), 'DELIVERED', now() from generate_series(0, 699) n;
            insert into outbox (order_number, status, at)
            select cast(5936000 + n as text), status, now()
            from unnest(array['SHIPPED', 'DELAYED', 'DELIVERED']) with ordinality as said (status, turn),
                generate_series(0, 699) n
            order by n / 300, turn, n
            """;

    /** As a replica of the previous release writes it, and an order that is deleted meanwhile. */
    private static final String ONE =
            """
            insert into orders (number, status, carrier, created_at) values ('5937000', 'CANCELLED', 'DHL', now());
            insert into outbox (order_number, status, at)
            values ('5937000', 'SHIPPED', now()), ('5937001', 'SHIPPED', now()), ('5937000', 'CANCELLED', now())
            """;

    @Test
    void ofManyOrders() {
        Database.run(MANY);

        for (String order : List.of("5936000", "5936299", "5936300", "5936699")) {
            List<String> published = Broker.publishedStatuses(order);
            assertEquals(Set.of("DELIVERED"), Set.copyOf(published), order);
            assertTrue(published.size() <= 3, published.toString());
        }
    }

    @Test
    void isThatOfTheRowAndNotOfTheEntry() {
        Database.run(ONE);

        assertEquals(List.of("CANCELLED"), Broker.publishedStatuses("5937000"));
        assertEquals(
                "DHL",
                EventCodec.decodeOrderStatus(
                                Broker.records(Topics.ORDERS, "5937000").get(0))
                        .delivery()
                        .carrier());
        Broker.awaitTombstone("5937001");
    }
}
