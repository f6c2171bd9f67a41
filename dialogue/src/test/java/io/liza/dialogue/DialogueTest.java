package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static io.liza.dialogue.Calls.DIALOGUE;
import static io.liza.dialogue.Calls.ORDER;
import static io.liza.dialogue.Calls.at;
import static io.liza.dialogue.Calls.event;
import static io.liza.dialogue.Calls.hear;
import static io.liza.dialogue.Calls.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderInvalid.Reason;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {

    @Test
    void aCallBeginsWithTheConsentQuestionAndTellsNothingButTheCountry() {
        Outcome outcome = DIALOGUE.begin(ANNA);

        assertEquals(Reply.ask(Step.CONSENT, Sentence.GREETING), outcome.reply());
        assertEquals(at(Step.CONSENT, 1, 0), outcome.next());
        assertEquals(new CallEvent.Started(turn(), "49"), event(outcome));
    }

    @Test
    void aWithheldNumberTellsNoCountry() {
        Outcome outcome = DIALOGUE.begin(Calls.caller(Optional.empty(), "de"));

        assertEquals(new CallEvent.Started(turn(), null), event(outcome));
    }

    @Test
    void aYesGivesConsentAndWithItTheNumber() {
        Outcome outcome = hear(Step.CONSENT, "1");

        assertEquals(Reply.ask(Step.ORDER, Sentence.CONSENT_THANKS), outcome.reply());
        assertEquals(at(Step.ORDER, 6, 0), outcome.next());
        assertEquals(
                new CallEvent.ConsentGiven(turn(), ANNA.number().orElseThrow(), "de-1", "Einverstanden?", 0L),
                event(outcome));
    }

    @Test
    void aNoEndsTheCallWithoutPublishingTheNumber() {
        Outcome outcome = hear(Step.CONSENT, "2");

        assertEquals(Reply.hangUp(Sentence.REFUSED, Sentence.WEBSITE, Sentence.GOODBYE), outcome.reply());
        assertNull(outcome.next());
        assertEquals(new CallEvent.ConsentRefused(turn(), "de-1", "Einverstanden?"), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({"4711,4711", "47,47", "471100,471100", "0047,0047", "'4 7 1 1',4711", "4711#,4711", "99*4711,4711"})
    void anOrderNumberIsReadBack(String keys, String number) {
        Outcome outcome = hear(Step.ORDER, keys);

        assertEquals(Reply.ask(Step.ORDER_CONFIRM), outcome.reply());
        assertEquals(Step.ORDER_CONFIRM, outcome.next().step());
        assertEquals(number, outcome.next().order().digits());
        assertEquals(new CallEvent.OrderEntered(turn(), outcome.next().order()), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "4,ORDER_TOO_SHORT,TOO_SHORT",
        "4711000,ORDER_TOO_LONG,TOO_LONG",
        "47A1,ORDER_NOT_DIGITS,NOT_DIGITS",
        "'٤٧١١',ORDER_NOT_DIGITS,NOT_DIGITS",
        "47#11,ORDER_NOT_DIGITS,NOT_DIGITS"
    })
    void anInvalidNumberIsNamedAndAskedAgain(String keys, Sentence problem, Reason reason) {
        Outcome outcome = hear(Step.ORDER, keys);

        assertEquals(Reply.askAgain(Step.ORDER, problem), outcome.reply());
        assertEquals(at(Step.ORDER, 6, 1), outcome.next());
        assertEquals(new CallEvent.OrderInvalid(turn(), reason), event(outcome));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void theCallerHearsTheStatusOfAConfirmedOrder(OrderStatus status) {
        Dialogue dialogue = Calls.dialogue(OrderLookup.of(KnownOrder.of(status)));

        Outcome outcome = dialogue.hear(at(Step.ORDER_CONFIRM), Answer.keys("1"), ANNA);

        assertEquals(Reply.ask(Step.HELP, Sentence.valueOf("STATUS_" + status)), outcome.reply());
        assertEquals(at(Step.HELP, 6, 0), outcome.next());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, OrderAnswer.TOLD, status), event(outcome));
    }

    @Test
    void anUnknownOrderIsNotedForTheStaff() {
        assertAnswer(OrderLookup.UNKNOWN, OrderAnswer.ENQUIRY_NOTED, Sentence.ORDER_UNKNOWN_NOTED);
    }

    @Test
    void noOrderIsToldBeforeAllAreRead() {
        assertAnswer(OrderLookup.UNAVAILABLE, OrderAnswer.UNAVAILABLE, Sentence.ORDER_UNAVAILABLE);
    }

    @Test
    void anOrderThatCannotBeFoundIsAskedOnceMoreInACall() {
        Dialogue dialogue = Calls.dialogue(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, CallerVerification.Mode.OFF);
        var notFound = new CallEvent.OrderConfirmed(turn(), ORDER, OrderAnswer.NOT_FOUND, null);

        Outcome first = dialogue.hear(at(Step.ORDER_CONFIRM), Answer.keys("1"), ANNA);
        assertEquals(Reply.askAs(Step.ORDER, Sentence.ORDER_NOT_FOUND, Sentence.PEOPLE_OFFER_ZERO), first.reply());
        assertEquals(notFound, event(first));

        CallState entered =
                dialogue.hear(first.next(), Answer.keys("4711"), ANNA).next();
        Outcome second = dialogue.hear(entered, Answer.keys("1"), ANNA);
        assertEquals(Reply.ask(Step.HELP, Sentence.ORDER_STILL_NOT_FOUND), second.reply());
        assertEquals(notFound, event(second));
    }

    private static void assertAnswer(OrderLookup lookup, OrderAnswer answer, Sentence sentence) {
        Dialogue dialogue = Calls.dialogue(lookup);
        Outcome outcome = dialogue.hear(at(Step.ORDER_CONFIRM), Answer.keys("1"), ANNA);

        assertEquals(Reply.ask(Step.HELP, sentence), outcome.reply());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, answer, null), event(outcome));
        assertEquals(
                outcome.reply(),
                dialogue.hear(outcome.next(), Answer.keys("*"), ANNA).reply());
    }

    @Test
    void aDeclinedNumberIsAskedAgain() {
        Outcome outcome = hear(Step.ORDER_CONFIRM, "2");

        assertEquals(Reply.askAs(Step.ORDER, Sentence.ORDER_DECLINED), outcome.reply());
        assertEquals(at(Step.ORDER, 6, 0), outcome.next());
        assertEquals(new CallEvent.OrderDeclined(turn(), ORDER), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({"1,", "'',YES"})
    void aYesToHelpAsksForAnotherOrder(String keys, Answer.Word word) {
        Outcome outcome = DIALOGUE.hear(at(Step.HELP), new Answer(keys, word), ANNA);

        assertEquals(Reply.askAs(Step.ORDER, Sentence.ORDER_ANOTHER), outcome.reply());
        assertEquals(at(Step.ORDER, 6, 0), outcome.next());
        assertEquals(new CallEvent.HelpAsked(turn(), CallEvent.HelpAsked.Choice.ANOTHER_ORDER), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({"2,", "'',NO"})
    void aNoToHelpEndsTheCall(String keys, Answer.Word word) {
        Outcome outcome = DIALOGUE.hear(at(Step.HELP), new Answer(keys, word), ANNA);

        assertEquals(Reply.hangUp(Sentence.THANKS, Sentence.GOODBYE), outcome.reply());
        assertNull(outcome.next());
        assertEquals(new CallEvent.Farewell(turn(), CallEvent.Farewell.Reason.DONE), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT,'',NOT_HEARD_KEYS",
        "CONSENT,3,NOT_UNDERSTOOD",
        "CONSENT,#,NOT_UNDERSTOOD",
        "CONSENT,12,NOT_UNDERSTOOD",
        "HELP,21,NOT_UNDERSTOOD",
        "ORDER,'',NOT_HEARD",
        "ORDER_CONFIRM,'',NOT_HEARD_KEYS",
        "ORDER_CONFIRM,7,NOT_UNDERSTOOD",
        "CONSENT,0,NOT_UNDERSTOOD",
        "HELP,'',NOT_HEARD",
        "HELP,9,NOT_UNDERSTOOD",
        "CALLBACK,'',NOT_HEARD_KEYS",
        "CALLBACK,0,NOT_UNDERSTOOD",
        "MESSAGE,'',NOT_HEARD_KEYS",
        "MESSAGE_CONSENT,3,NOT_UNDERSTOOD",
        "MESSAGE_REVIEW,'',NOT_HEARD_KEYS"
    })
    void silenceAndWrongKeysAreAskedAgain(Step step, String keys, Sentence reason) {
        Outcome outcome = hear(step, keys);

        assertEquals(Reply.askAgain(step, reason), outcome.reply());
        assertEquals(at(step, 6, 1), outcome.next());
        assertEquals(new CallEvent.NotUnderstood(turn(), step.path(), 1), event(outcome));
    }

    @Test
    void theThirdFailureAtTheConsentQuestionEndsTheCallAsAProblem() {
        Outcome second = DIALOGUE.hear(at(Step.CONSENT, 5, 1), Answer.SILENCE, ANNA);
        Outcome third = DIALOGUE.hear(at(Step.CONSENT, 6, 2), Answer.SILENCE, ANNA);

        assertEquals(Step.CONSENT, second.next().step());
        assertProblem(third, "consent");
    }

    private static void assertProblem(Outcome outcome, String step) {
        assertEquals(Reply.GAVE_UP, outcome.reply());
        assertNull(outcome.next());
        assertEquals(new CallEvent.Problem(turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, step, null), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT,CONSENT",
        "ORDER,ORDER",
        "ORDER_CONFIRM,'ORDER_READ_BACK,ORDER_CONFIRM'",
        "VERIFY,VERIFY_ASK_POSTCODE",
        "HELP,'STATUS_SHIPPED,HELP_MENU'",
        "CALLBACK,CALLBACK_OFFER",
        "MESSAGE,MESSAGE_OFFER",
        "MESSAGE_CONSENT,MESSAGE_CONSENT",
        "MESSAGE_REVIEW,MESSAGE_REVIEW"
    })
    void theStarRepeatsTheQuestionWithoutAFailedTry(Step step, String sentences) {
        Outcome outcome = DIALOGUE.hear(at(step, 5, 1), Answer.keys("*"), ANNA);

        assertEquals(
                sentences,
                outcome.reply().statements().stream().map(Object::toString).collect(Collectors.joining(",")));
        assertEquals(at(step, 6, 1), outcome.next());
        assertEquals(new CallEvent.HelpAsked(turn(), CallEvent.HelpAsked.Choice.REPEAT), event(outcome));
    }

    @ParameterizedTest
    @CsvSource({"0,20", "5,4", "2,33"})
    void impossibleLimitsAreRefused(int minDigits, int maxDigits) {
        assertThrows(IllegalArgumentException.class, () -> new CallLimits(minDigits, maxDigits, 3, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4711", "*", ""})
    void anEndlessCallEnds(String keys) {
        Outcome consent = DIALOGUE.hear(at(Step.CONSENT, Calls.LIMITS.turns(), 0), Answer.keys(keys), ANNA);
        assertNull(consent.next());
        for (Step step : List.of(Step.ORDER, Step.ORDER_CONFIRM, Step.VERIFY, Step.HELP)) {
            Outcome outcome = DIALOGUE.hear(at(step, Calls.LIMITS.turns(), 0), Answer.keys(keys), ANNA);
            assertTrue(outcome.next() == null || outcome.next().step() == Step.CALLBACK, step + " " + keys);
        }
    }

    @Test
    void aCallThatCouldGoOnAfterItsLastTurnIsGivenUpBeforeConsentAndLeadsToPeopleAfterIt() {
        Outcome consent = DIALOGUE.hear(at(Step.CONSENT, Calls.LIMITS.turns(), 0), Answer.keys("1"), ANNA);
        Outcome order = DIALOGUE.hear(at(Step.ORDER, Calls.LIMITS.turns(), 0), Answer.keys("4711"), ANNA);

        assertEquals(new CallEvent.Farewell(turn(), CallEvent.Farewell.Reason.GAVE_UP), event(consent));
        assertEquals(
                new CallEvent.PeopleAsked(turn(), PeopleReason.NOT_UNDERSTOOD, null, PeopleOffer.CALLBACK),
                event(order));
    }
}
