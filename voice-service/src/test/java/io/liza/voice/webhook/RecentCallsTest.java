package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.dialogue.CallState;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Step;
import io.liza.order.OrderNumber;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentCallsTest {

    private static final CallState CONSENT = new CallState(Step.CONSENT, "de", 1, 0, null);
    private static final CallState ORDER = new CallState(Step.ORDER, "de", 2, 0, null);
    private static final CallState CONFIRM = new CallState(Step.ORDER_CONFIRM, "de", 3, 0, new OrderNumber("4711"));

    private static final CallerInput HEARD = new CallerInput("1", null, "1");

    private final RecentCalls calls = new RecentCalls();

    @BeforeEach
    void consentWasAnswered() {
        calls.remember("CA1", spoken(CONSENT, ORDER));
    }

    @Test
    void theNextStepWaits() {
        assertEquals(Optional.of(ORDER), calls.find("CA1", Step.ORDER));
    }

    @Test
    void theLastStepAgainIsARepetition() {
        assertEquals(Optional.of(CONSENT), calls.find("CA1", Step.CONSENT));
    }

    @Test
    void anyOtherStepGetsTheWaitingState() {
        assertEquals(Optional.of(ORDER), calls.find("CA1", Step.HELP));
    }

    @Test
    void theSameStepAskedAgainIsTheNewQuestion() {
        CallState again = new CallState(Step.ORDER, "de", 3, 1, null);
        calls.remember("CA1", spoken(ORDER, again));

        assertEquals(Optional.of(again), calls.find("CA1", Step.ORDER));
    }

    @Test
    void afterTheGoodbyeOnlyTheLastStepIsKnown() {
        calls.remember("CA1", spoken(CONFIRM, null));

        assertEquals(Optional.of(CONFIRM), calls.find("CA1", Step.ORDER_CONFIRM));
        assertEquals(Optional.empty(), calls.find("CA1", Step.HELP));
    }

    @Test
    void aLateWebhookDoesNotLeadBack() {
        calls.remember("CA1", spoken(ORDER, CONFIRM));
        calls.remember("CA1", spoken(CONSENT, ORDER));

        assertEquals(Optional.of(CONFIRM), calls.find("CA1", Step.ORDER_CONFIRM));
    }

    @Test
    void anIncomingCallWithAKnownSidStartsAnew() {
        calls.remember("CA1", spoken(null, CONSENT));

        assertEquals(Optional.of(CONSENT), calls.find("CA1", Step.CONSENT));
    }

    @Test
    void anotherCallIsUnknown() {
        assertEquals(Optional.empty(), calls.find("CA2", Step.ORDER));
    }

    @Test
    void onlyTheSameInputInTheSamePlaceIsARepetitionWithItsWords() {
        assertEquals(Optional.of(spoken(CONSENT, ORDER)), calls.repetition("CA1", CONSENT, HEARD));
        assertEquals(Optional.empty(), calls.repetition("CA1", CONSENT, CallerInput.NOTHING));
        assertEquals(Optional.empty(), calls.repetition("CA1", ORDER, HEARD));
        assertEquals(Optional.empty(), calls.repetition("CA2", CONSENT, HEARD));
    }

    private static AnsweredTurn spoken(CallState state, CallState next) {
        return new AnsweredTurn(state, HEARD, next, null, Reply.APOLOGY);
    }
}
