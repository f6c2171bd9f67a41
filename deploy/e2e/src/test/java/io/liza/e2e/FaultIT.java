package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls while the voice-service is killed, bad input, and odd caller numbers. */
class FaultIT {

    private final Liza liza = Liza.running();

    @Test
    void aCallGoesOnWhenTheVoiceServiceWasKilledBetweenTwoWebhooks() {
        CallReport call = callWith(Question.ORDER_CONFIRM, () -> {
            liza.voice.kill();
            liza.voice.restart();
        });

        assertTrue(call.endedProperly(), call.explanation());
        assertThat(call.transcript(), containsString("8 0 8 0"));
        String page = liza.dashboard.page(liza.dashboard.pathOfCall(call.callSid()), ">Goodbye<");
        for (String kind :
                List.of("Incoming call", "Consent given", "Order number entered", "Order number confirmed")) {
            assertEquals(2, page.split("kind\">" + kind + "<", -1).length, kind);
        }
    }

    @Test
    void badInputIsAnsweredWith4xxAndNever500() {
        assertEquals(404, liza.dashboard.get("/calls/999999").statusCode());
        assertEquals(404, liza.dashboard.get("/orders/x").statusCode());
        assertEquals(404, status("/api/calls/999999/status", "{\"status\":\"HANDLED\"}"));
        assertEquals(400, status("/api/calls/999999/status", "{\"status\":\"LOST\"}"));
        assertEquals(400, status("/api/orders/1/status", "{"));
        assertEquals(400, liza.dashboard.get("/calls?status=LOST").statusCode());
        assertEquals(400, liza.dashboard.get("/orders?from=yesterday").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "x", "sip:anna@example.com", "+266696687", "<script>alert(1)</script>"})
    void anyCallerIsAnsweredWithASpokenSentence(String from) {
        CallReport call =
                liza.telephone().from(from).caller(Calls.content("4711")).call();

        assertTrue(call.endedProperly(), call.explanation());
        assertTrue(call.said().stream().allMatch(said -> said.language().equals("de-DE")));
    }

    /** A call in which something happens before a question is answered. */
    private CallReport callWith(Question before, Runnable fault) {
        Caller content = Calls.content("8080");
        return liza.telephone()
                .caller(asked -> {
                    if (Question.of(asked).equals(Optional.of(before))) {
                        fault.run();
                    }
                    return content.answer(asked);
                })
                .call();
    }

    private int status(String path, String body) {
        return liza.dashboard.post(path, body).statusCode();
    }
}
