package io.liza.voice.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.event.CallEvent;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Reply NEXT_QUESTION = Reply.ask(Step.HELP, Sentence.STATUS_SHIPPED);

    @Test
    void threeTriesThenTheCallEnds() {
        RetryPolicy policy = RetryPolicy.giveUpAfter(3);

        Outcome first = policy.notUnderstood(Calls.at(Step.ORDER_CONFIRM, 5, 0), Answer.keys("9"));
        Outcome second = policy.notUnderstood(first.next(), Answer.SILENCE);
        Outcome third = policy.notUnderstood(second.next(), Answer.SILENCE);

        assertEquals(Reply.ask(Step.ORDER_CONFIRM, Sentence.NOT_UNDERSTOOD), first.reply());
        assertEquals(Reply.ask(Step.ORDER_CONFIRM, Sentence.NOT_HEARD_KEYS), second.reply());
        assertEquals(Reply.GAVE_UP, third.reply());
        assertNull(third.next());
        assertEquals(
                new CallEvent.Problem(Calls.turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, "order_confirm", null),
                Calls.event(third));
    }

    @Test
    void askOnceThenGoOn() {
        RetryPolicy policy = RetryPolicy.goOnAfter(1, NEXT_QUESTION);

        Outcome outcome = policy.notUnderstood(Calls.at(Step.ORDER_CONFIRM, 5, 0), Answer.SILENCE);

        assertEquals(NEXT_QUESTION, outcome.reply());
        assertEquals(Calls.at(Step.HELP, 6, 0), outcome.next());
        assertEquals(new CallEvent.NotUnderstood(Calls.turn(), "order_confirm", 1), Calls.event(outcome));
    }

    @Test
    void aWrongAnswerIsReportedByItsOwnEventUntilTheLastTry() {
        RetryPolicy policy = RetryPolicy.goOnAfter(2, NEXT_QUESTION);
        var event = new CallEvent.OrderInvalid(Calls.turn(), CallEvent.OrderInvalid.Reason.TOO_LONG);
        CallState state = Calls.at(Step.ORDER_CONFIRM, 5, 0);

        Outcome first = policy.invalid(state, Sentence.ORDER_TOO_LONG, turn -> event);
        Outcome second = policy.invalid(first.next(), Sentence.ORDER_TOO_LONG, turn -> event);

        assertEquals(Reply.ask(Step.ORDER_CONFIRM, Sentence.ORDER_TOO_LONG), first.reply());
        assertEquals(NEXT_QUESTION, second.reply());
        assertEquals(event, Calls.event(second));
    }
}
