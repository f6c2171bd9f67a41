package io.liza.admin.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many statuses on their way at once are all told, and those of one order one after the other. */
@QuarkusTest
class OutboxOrderHttpTest {

    /** Fills several batches, and every order comes again. */
    private static final String TOLD =
            """
            insert into outbox (order_number, status, at)
            select cast(5936000 + n as text), status, now()
            from unnest(array['SHIPPED', 'DELAYED', 'DELIVERED']) with ordinality as said (status, turn),
                generate_series(0, 699) n
            order by n / 300, turn, n
            """;

    /** As close together as can be. */
    private static final String OF_ONE_ORDER =
            """
            insert into outbox (order_number, status, at)
            values ('5937000', 'SHIPPED', now()), ('5937000', 'DELAYED', now()), ('5937000', 'CANCELLED', now())
            """;

    @Test
    void ofManyOrders() {
        Database.run(TOLD);

        for (String order : List.of("5936000", "5936299", "5936300", "5936699")) {
            assertEquals(List.of("SHIPPED", "DELAYED", "DELIVERED"), published(order), order);
        }
    }

    @Test
    void ofOne() {
        Database.run(OF_ONE_ORDER);

        assertEquals(List.of("SHIPPED", "DELAYED", "CANCELLED"), published("5937000"));
    }

    private static List<String> published(String order) {
        await().atMost(30, SECONDS).until(() -> Database.number("select count(*) from outbox") == 0);
        return Broker.records(Topics.ORDERS, order).stream()
                .map(record -> EventCodec.decodeOrderStatus(record).status().name())
                .toList();
    }
}
