package io.liza.voice.dialogue;

import static io.liza.voice.dialogue.Calls.ANNA;
import static io.liza.voice.dialogue.Calls.DIALOGUE;
import static io.liza.voice.dialogue.Calls.ORDER;
import static io.liza.voice.dialogue.Calls.at;
import static io.liza.voice.dialogue.Calls.event;
import static io.liza.voice.dialogue.Calls.hear;
import static io.liza.voice.dialogue.Calls.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.event.CallEvent;
import io.liza.event.CallEvent.OrderInvalid.Reason;
import io.liza.order.OrderStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {

    @Test
    void aCallBeginsWithTheConsentQuestionAndTellsNothingButTheCountry() {
        Outcome answer = DIALOGUE.begin(ANNA);

        assertEquals(Reply.WELCOME, answer.reply());
        assertEquals(new State(Step.CONSENT, "de", 1, 0, null), answer.next());
        assertEquals(new CallEvent.Started(turn(), "49"), event(answer));
    }

    @Test
    void aWithheldNumberTellsNotEvenThat() {
        Outcome answer = DIALOGUE.begin(new Caller(Optional.empty(), "de", Calls.WORDING));

        assertEquals(new CallEvent.Started(turn(), null), event(answer));
    }

    @Test
    void aYesGivesConsentAndWithItTheNumber() {
        Outcome answer = hear(Step.CONSENT, "1");

        assertEquals(Reply.ORDER_FIRST, answer.reply());
        assertEquals(at(Step.ORDER, 6, 0), answer.next());
        assertEquals(
                new CallEvent.ConsentGiven(turn(), ANNA.number().orElseThrow(), "de-1", "Einverstanden?"),
                event(answer));
    }

    @Test
    void aNoEndsTheCallAndKeepsTheNumberHere() {
        Outcome answer = hear(Step.CONSENT, "2");

        assertEquals(Reply.REFUSED, answer.reply());
        assertNull(answer.next());
        assertEquals(new CallEvent.ConsentRefused(turn(), "de-1", "Einverstanden?"), event(answer));
    }

    @ParameterizedTest
    @CsvSource({"4711,4711", "47,47", "471100,471100", "0047,0047", "'4 7 1 1',4711", "4711#,4711", "99*4711,4711"})
    void anOrderNumberIsReadBack(String keys, String number) {
        Outcome answer = hear(Step.ORDER, keys);

        assertEquals(Reply.CONFIRM, answer.reply());
        assertEquals(Step.ORDER_CONFIRM, answer.next().step());
        assertEquals(number, answer.next().order().digits());
        assertEquals(new CallEvent.OrderEntered(turn(), answer.next().order()), event(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "4,ORDER_TOO_SHORT,TOO_SHORT",
        "4711000,ORDER_TOO_LONG,TOO_LONG",
        "47A1,ORDER_NOT_DIGITS,NOT_DIGITS",
        "'٤٧١١',ORDER_NOT_DIGITS,NOT_DIGITS",
        "47#11,ORDER_NOT_DIGITS,NOT_DIGITS"
    })
    void anInvalidNumberIsNamedAndAskedAgain(String keys, Reply reply, Reason reason) {
        Outcome answer = hear(Step.ORDER, keys);

        assertEquals(reply, answer.reply());
        assertEquals(at(Step.ORDER, 6, 1), answer.next());
        assertEquals(new CallEvent.OrderInvalid(turn(), reason), event(answer));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void aConfirmedOrderIsToldAsItStands(OrderStatus status) {
        var dialogue = new Dialogue(Calls.LIMITS, order -> status);

        Outcome answer = dialogue.hear(at(Step.ORDER_CONFIRM), Input.keys("1"), ANNA);

        assertEquals("TOLD_" + status, answer.reply().name());
        assertEquals(at(Step.HELP, 6, 0), answer.next());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, status), event(answer));
    }

    @Test
    void aDeclinedNumberIsAskedAgain() {
        Outcome answer = hear(Step.ORDER_CONFIRM, "2");

        assertEquals(Reply.ORDER_DECLINED, answer.reply());
        assertEquals(at(Step.ORDER, 6, 0), answer.next());
        assertEquals(new CallEvent.OrderDeclined(turn(), ORDER), event(answer));
    }

    @ParameterizedTest
    @CsvSource({"1,", "'',YES"})
    void anotherOrderLeadsToAnotherOrder(String keys, Input.Word word) {
        Outcome answer = DIALOGUE.hear(at(Step.HELP), new Input(keys, word), ANNA);

        assertEquals(Reply.ORDER_ANOTHER, answer.reply());
        assertEquals(at(Step.ORDER, 6, 0), answer.next());
        assertEquals(new CallEvent.HelpAsked(turn(), CallEvent.HelpAsked.Choice.ANOTHER_ORDER), event(answer));
    }

    @ParameterizedTest
    @CsvSource({"2,", "'',NO"})
    void goodbyeEndsTheCall(String keys, Input.Word word) {
        Outcome answer = DIALOGUE.hear(at(Step.HELP), new Input(keys, word), ANNA);

        assertEquals(Reply.GOODBYE, answer.reply());
        assertNull(answer.next());
        assertEquals(new CallEvent.Farewell(turn(), CallEvent.Farewell.Reason.DONE), event(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT,'',CONSENT_NOT_HEARD",
        "CONSENT,3,CONSENT_NOT_UNDERSTOOD",
        "CONSENT,#,CONSENT_NOT_UNDERSTOOD",
        "CONSENT,12,CONSENT_NOT_UNDERSTOOD",
        "HELP,21,HELP_NOT_UNDERSTOOD",
        "ORDER,'',ORDER_NOT_HEARD",
        "ORDER_CONFIRM,'',CONFIRM_NOT_HEARD",
        "ORDER_CONFIRM,0,CONFIRM_NOT_UNDERSTOOD",
        "HELP,'',HELP_NOT_HEARD",
        "HELP,9,HELP_NOT_UNDERSTOOD"
    })
    void silenceAndWrongKeysAreAskedAgain(Step step, String keys, Reply reply) {
        Outcome answer = hear(step, keys);

        assertEquals(reply, answer.reply());
        assertEquals(at(step, 6, 1), answer.next());
        assertEquals(new CallEvent.NotUnderstood(turn(), step.path(), 1), event(answer));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theThirdFailureEndsTheCallAsAProblem(Step step) {
        Outcome second = DIALOGUE.hear(at(step, 5, 1), Input.SILENCE, ANNA);
        Outcome third = DIALOGUE.hear(at(step, 6, 2), Input.SILENCE, ANNA);

        assertEquals(step, second.next().step());
        assertEquals(Reply.GAVE_UP, third.reply());
        assertNull(third.next());
        assertEquals(
                new CallEvent.Problem(turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, step.path(), null), event(third));
    }

    @ParameterizedTest
    @CsvSource({"CONSENT,CONSENT_REPEATED", "ORDER,ORDER_REPEATED", "ORDER_CONFIRM,CONFIRM", "HELP,TOLD_SHIPPED"})
    void theStarRepeatsTheQuestionWithoutBlame(Step step, Reply reply) {
        Outcome answer = DIALOGUE.hear(at(step, 5, 2), Input.keys("*"), ANNA);

        assertEquals(reply, answer.reply());
        assertEquals(at(step, 6, 2), answer.next());
        assertEquals(new CallEvent.HelpAsked(turn(), CallEvent.HelpAsked.Choice.REPEAT), event(answer));
    }

    @ParameterizedTest
    @CsvSource({"0,20", "5,4", "2,33"})
    void limitsThatNoNumberCanMeetAreRefused(int minDigits, int maxDigits) {
        assertThrows(IllegalArgumentException.class, () -> new Limits(minDigits, maxDigits, 3, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4711", "*", ""})
    void aCallThatGoesOnForEverEnds(String keys) {
        for (Step step : Step.values()) {
            Outcome answer = DIALOGUE.hear(at(step, Calls.LIMITS.turns(), 0), Input.keys(keys), ANNA);

            assertNull(answer.next());
            assertEquals(new CallEvent.Farewell(turn(), CallEvent.Farewell.Reason.GAVE_UP), event(answer));
        }
    }
}
