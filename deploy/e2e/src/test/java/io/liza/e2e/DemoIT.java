package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./liza demo} from the telephone to the tables behind the dashboard. */
class DemoIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int CALLS = 40;

    private final Liza liza = Liza.running();

    @Test
    void fillsTheDashboardWithADayThatHasAllSortsOfCalls() throws Exception {
        int before = liza.number("select coalesce(max(id), 0) from call");

        Process demo = Launcher.start(
                "demo.log",
                Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN),
                "demo",
                Integer.toString(CALLS),
                "--seed",
                "7",
                "--url",
                liza.voice.url().toString());
        assertTrue(demo.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, demo.exitValue(), Launcher.log("demo.log"));
        assertThat(Launcher.log("demo.log"), containsString("%d of %d calls".formatted(CALLS, CALLS)));

        String these = " from call where id > " + before;
        await().atMost(TIMEOUT).until(() -> liza.number("select count(seconds)" + these) == CALLS);
        assertThat(liza.ask("select distinct language" + these), containsInAnyOrder("de", "en"));
        assertThat(liza.ask("select distinct status" + these), containsInAnyOrder("COMPLETED", "PROBLEM"));
        assertThat(liza.ask("select distinct seconds" + these).size(), greaterThan(CALLS / 2));
        assertThat(liza.ask("select distinct country_code" + these).size(), greaterThan(4));
        assertThat(liza.number("select count(caller_id) - count(distinct caller_id)" + these), greaterThan(0));
        assertThat(
                liza.number("select max(calls) from orders join order_call on order_id = orders.id where call_id > "
                        + before),
                greaterThan(2));
    }
}
