package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Calls;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No event is lost or doubled when Kafka is killed during calls and the voice-service is killed with events in its
 * spool.
 */
class KafkaOutageIT {

    private static final List<String> KINDS =
            List.of("Incoming call", "Consent given", "Order number entered", "Order number confirmed", "Goodbye");

    private final Liza liza = Liza.running();

    @Test
    void everyCallIsAnsweredAndStoredOnce() {
        liza.telephone().from("+12025550123").caller(Calls.content("1234")).call();
        liza.dashboard.setOrderStatus("1234", "DELAYED");
        var calls = new ArrayList<CallReport>();

        liza.kafka.kill();
        for (int i = 0; i < 6; i++) {
            calls.add(call());
        }
        liza.voice.kill();
        liza.voice.restart();
        for (int i = 0; i < 6; i++) {
            calls.add(call());
        }
        liza.kafka.restart();
        calls.add(call());

        for (CallReport call : calls) {
            String page = liza.dashboard.page(liza.dashboard.pathOfCall(call.callSid()), "Goodbye");
            for (String kind : KINDS) {
                assertEquals(2, page.split("kind\">" + kind + "<", -1).length, kind + " of " + call.callSid());
            }
        }
        assertThat(liza.dashboard.page(liza.dashboard.pathOfOrder("1234"), "<dd>14</dd>"), containsString("Delayed"));
    }

    private CallReport call() {
        CallReport call = liza.telephone()
                .from("+12025550123")
                .caller(Calls.content("1234"))
                .call();
        assertTrue(call.endedProperly(), call.explanation());
        return call;
    }
}
