package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The postcode of an order through the webhooks; it is in no event, address or reply. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class VerificationHttpTest {

    private static final String RIGHT = "7394105";
    private static final String WRONG = "7394106";

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void theRightPostcodeIsToldAndKeptNowhere() {
        Twilio call = ask("880011");

        String wrong = call.press(WRONG);
        assertThat(wrong, allOf(containsString("passen leider nicht"), containsString("Postleitzahl")));
        String target = call.next();
        String told = call.press(RIGHT);
        assertThat(
                told,
                allOf(
                        containsString("am Montag, dem dreißigsten November versandt. Versanddienst: Bär &amp; Co."),
                        containsString("Bitte klingeln"),
                        containsString("weitere Bestellung")));
        assertEquals(told, call.post(target, Map.of("Digits", RIGHT)).asString(), "a repeated webhook");
        assertThat(call.press("*"), containsString("Versanddienst"));
        assertThat(call.press("1") + call.next(), not(containsString("verified")));

        List<CallEvent> events = Events.of(call.callSid, 9);
        assertEquals(
                List.of(
                        "started",
                        "consent-given",
                        "order-entered",
                        "order-confirmed",
                        "verification-failed",
                        "caller-verified",
                        "caller-verified",
                        "help-asked",
                        "help-asked"),
                Events.kinds(events));
        assertNoPostcode(events, wrong + told + target);
    }

    @Test
    void twoWrongPostcodesTellNothing() {
        Twilio call = ask("880012");
        call.press(WRONG);

        String limited = call.press(WRONG + "1");

        assertThat(limited, allOf(containsString("nur der Person"), not(containsString("versandt"))));
        List<CallEvent> events = Events.of(call.callSid, 6);
        assertEquals(
                List.of("verification-failed", "verification-failed"),
                Events.kinds(events).subList(4, 6));
        assertNoPostcode(events, limited + call.next());
    }

    /** A call that waits for the postcode. */
    private static Twilio ask(String number) {
        var order = new OrderNumber(number);
        Orders.tell(new OrderStatusChanged(
                order,
                OrderStatus.SHIPPED,
                Instant.now(),
                new Delivery(null, null, LocalDate.of(2026, 11, 30), null, "Bär & Co"),
                new OrderMessage(Map.of(OrderMessage.ANY, "Bitte klingeln")),
                Orders.check(order, "+4915100000000", RIGHT)));
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        assertThat(call.answerUntil(Step.VERIFY, number), not(containsString("versandt")));
        return call;
    }

    private static void assertNoPostcode(List<CallEvent> events, String text) {
        assertFalse(text.contains(RIGHT) || text.contains(WRONG), text);
        for (CallEvent event : events) {
            String json = new String(EventCodec.toJson(event), StandardCharsets.UTF_8);
            assertFalse(json.contains(RIGHT) || json.contains(WRONG), json);
            if (event instanceof CallEvent.VerificationFailed || event instanceof CallEvent.CallerVerified) {
                assertNull(event.turn().heard());
            }
        }
    }
}
