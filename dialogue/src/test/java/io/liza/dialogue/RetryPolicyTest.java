package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.event.CallEvent;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Reply ANOTHER_QUESTION = Reply.ask(Step.HELP, Sentence.STATUS_SHIPPED);

    @Test
    void threeTriesThenTheCallEnds() {
        RetryPolicy policy = RetryPolicy.giveUpAfter(3);

        Outcome first = policy.notUnderstood(Calls.at(Step.ORDER_CONFIRM, 5, 0), Answer.keys("9"), ANNA);
        Outcome second = policy.notUnderstood(first.next(), Answer.SILENCE, ANNA);
        Outcome third = policy.notUnderstood(second.next(), Answer.SILENCE, ANNA);

        assertEquals(Reply.askAgain(Step.ORDER_CONFIRM, Sentence.NOT_UNDERSTOOD), first.reply());
        assertEquals(Reply.askAgain(Step.ORDER_CONFIRM, Sentence.NOT_HEARD_KEYS), second.reply());
        assertEquals(Reply.GAVE_UP, third.reply());
        assertNull(third.next());
        assertEquals(
                new CallEvent.Problem(Calls.turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, "order_confirm", null),
                Calls.event(third));
    }

    @Test
    void aWrongAnswerIsReportedByItsOwnEventUntilTheLastTry() {
        CallState next = Calls.at(Step.HELP);
        var policy = new RetryPolicy(
                2, (state, caller, reason) -> new Outcome(ANOTHER_QUESTION, next, CallEvent.LanguageChosen::new));
        var event = new CallEvent.OrderInvalid(Calls.turn(), CallEvent.OrderInvalid.Reason.TOO_LONG);
        CallState state = Calls.at(Step.ORDER_CONFIRM, 5, 0);

        Outcome first = policy.invalid(state, ANNA, Sentence.ORDER_TOO_LONG, turn -> event);
        Outcome second = policy.invalid(first.next(), ANNA, Sentence.ORDER_TOO_LONG, turn -> event);

        assertEquals(Reply.askAgain(Step.ORDER_CONFIRM, Sentence.ORDER_TOO_LONG), first.reply());
        assertEquals(event, Calls.event(first));
        assertEquals(ANOTHER_QUESTION, second.reply());
        assertEquals(next, second.next());
    }
}
