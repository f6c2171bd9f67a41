package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static io.liza.dialogue.Calls.NOW;
import static io.liza.dialogue.Calls.ORDER;
import static io.liza.dialogue.Calls.STRANGER;
import static io.liza.dialogue.Calls.at;
import static io.liza.dialogue.Calls.event;
import static io.liza.dialogue.Calls.turn;
import static io.liza.dialogue.Situations.ONLY_PHONE;
import static io.liza.dialogue.Situations.ONLY_POSTCODE;
import static io.liza.dialogue.Situations.PHONE_AND_POSTCODE;
import static io.liza.dialogue.Situations.POSTCODE;
import static io.liza.dialogue.Situations.lockedUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.event.CallEvent;
import io.liza.order.CallerCheck;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification of callers before an order is told. */
class VerificationTest {

    private static final CallState CONFIRM = at(Step.ORDER_CONFIRM);
    private static final CallState VERIFY = at(Step.VERIFY);
    private static final Answer YES = Answer.keys("1");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theNumberOfTheOrderIsTold(Mode mode) {
        Outcome outcome = dialogue(mode, PHONE_AND_POSTCODE).hear(CONFIRM, YES, ANNA);

        assertEquals(Reply.ask(Step.HELP, Sentence.STATUS_SHIPPED), outcome.reply());
        assertEquals(
                new CallEvent.OrderConfirmed(turn(), ORDER, OrderAnswer.TOLD, OrderStatus.SHIPPED), event(outcome));
    }

    @Test
    void nobodyElseIsTold() {
        for (CallerCheck check : new CallerCheck[] {CallerCheck.NONE, ONLY_PHONE, PHONE_AND_POSTCODE}) {
            assertLimited(dialogue(Mode.PHONE, check).hear(CONFIRM, YES, STRANGER), OrderAnswer.NOT_VERIFIED);
        }
        assertLimited(
                dialogue(Mode.PHONE, PHONE_AND_POSTCODE).hear(CONFIRM, YES, Calls.caller("anonymous")),
                OrderAnswer.NOT_VERIFIED);
        assertLimited(
                dialogue(Mode.PHONE, PHONE_AND_POSTCODE).hear(CONFIRM, YES, Calls.caller("client:015112345678")),
                OrderAnswer.NOT_VERIFIED);
        assertLimited(
                dialogue(Mode.PHONE_OR_POSTCODE, ONLY_PHONE).hear(CONFIRM, YES, STRANGER), OrderAnswer.NOT_VERIFIED);
    }

    @Test
    void thePostcodeIsAskedOfOthersAndTheRightOneIsTold() {
        Dialogue dialogue = dialogue(Mode.PHONE_OR_POSTCODE, ONLY_POSTCODE);

        Outcome asked = dialogue.hear(CONFIRM, YES, STRANGER);
        assertEquals(Reply.ask(Step.VERIFY), asked.reply());
        assertEquals(at(Step.VERIFY, 6, 0), asked.next());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, OrderAnswer.VERIFYING, null), event(asked));

        Outcome told = dialogue.hear(asked.next(), Answer.keys("1*" + POSTCODE), STRANGER);
        assertEquals(Reply.ask(Step.HELP, Sentence.STATUS_SHIPPED), told.reply());
        assertEquals(new CallEvent.CallerVerified(turn(), ORDER, OrderAnswer.TOLD, OrderStatus.SHIPPED), event(told));

        Outcome repeated = dialogue.hear(told.next(), Answer.keys("*"), STRANGER);
        assertEquals(told.reply(), repeated.reply());
        CallState another =
                dialogue.hear(repeated.next(), Answer.keys("1"), STRANGER).next();
        assertFalse(another.history().isVerified());
    }

    @Test
    void twoWrongPostcodesEndInALimitedAnswer() {
        Dialogue dialogue = dialogue(Mode.PHONE_OR_POSTCODE, ONLY_POSTCODE);

        Outcome first = dialogue.hear(VERIFY, Answer.keys("12345"), STRANGER);
        assertEquals(Reply.askAgain(Step.VERIFY, Sentence.VERIFY_FAILED), first.reply());
        assertEquals(new CallEvent.VerificationFailed(turn(), ORDER, 1), event(first));

        Outcome second = dialogue.hear(first.next(), Answer.keys("12346"), STRANGER);
        assertEquals(Reply.ask(Step.HELP, Sentence.VERIFY_FAILED, Sentence.ORDER_LIMITED), second.reply());
        assertEquals(new CallEvent.VerificationFailed(turn(), ORDER, 2), event(second));

        assertEquals(
                Reply.ask(Step.HELP, Sentence.ORDER_LIMITED),
                dialogue.hear(second.next(), Answer.keys("*"), STRANGER).reply());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345 12346 1 4711", "12345 9876543 1 4711 1 12346 1 4711"})
    void aCallHasTwoTriesForAllItsOrders(String keys) {
        Dialogue dialogue = dialogue(Mode.PHONE_OR_POSTCODE, ONLY_POSTCODE);
        CallState state = VERIFY;
        for (String each : keys.split(" ")) {
            state = dialogue.hear(state, Answer.keys(each), STRANGER).next();
        }

        assertLimited(dialogue.hear(state, YES, STRANGER), OrderAnswer.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345678901", "12A45", "#"})
    void entriesThatCannotBeAPostcodeAreNoFailedVerification(String keys) {
        Dialogue dialogue = dialogue(Mode.PHONE_OR_POSTCODE, ONLY_POSTCODE);

        Outcome first = dialogue.hear(VERIFY, Answer.keys(keys), STRANGER);
        Outcome second = dialogue.hear(first.next(), Answer.keys(keys), STRANGER);

        assertEquals(new CallEvent.NotUnderstood(turn(), "verify", 1), event(first));
        assertEquals(Step.VERIFY, first.next().step());
        assertEquals(0, first.next().history().wrongPostcodes());
        assertEquals(
                new CallEvent.PeopleAsked(turn(), PeopleReason.NOT_UNDERSTOOD, ORDER, PeopleOffer.CALLBACK),
                event(second));
    }

    @Test
    void aLockedOrderIsToldToNobody() {
        CallerCheck locked = lockedUntil(NOW.toInstant().plusMillis(1));
        for (Mode mode : new Mode[] {Mode.PHONE, Mode.PHONE_OR_POSTCODE}) {
            assertLimited(dialogue(mode, locked).hear(CONFIRM, YES, ANNA), OrderAnswer.LOCKED);
        }
        assertLimited(
                dialogue(Mode.PHONE_OR_POSTCODE, locked).hear(VERIFY, Answer.keys(POSTCODE), STRANGER),
                OrderAnswer.LOCKED);
        var verified = at(Step.HELP).with(CallHistory.NONE.verified());
        assertEquals(
                Reply.ask(Step.HELP, Sentence.ORDER_LIMITED),
                dialogue(Mode.PHONE_OR_POSTCODE, locked)
                        .hear(verified, Answer.keys("*"), STRANGER)
                        .reply());
    }

    @Test
    void aLockEnds() {
        Outcome outcome = dialogue(Mode.PHONE, lockedUntil(NOW.toInstant())).hear(CONFIRM, YES, ANNA);

        assertEquals(Reply.ask(Step.HELP, Sentence.STATUS_SHIPPED), outcome.reply());
    }

    @Test
    void anOrderThatIsNoLongerKnownIsNotTold() {
        Dialogue dialogue = Calls.dialogue(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.PHONE_OR_POSTCODE);

        Outcome outcome = dialogue.hear(VERIFY, Answer.keys(POSTCODE), STRANGER);

        assertEquals(Reply.ask(Step.HELP, Sentence.ORDER_STILL_NOT_FOUND), outcome.reply());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, OrderAnswer.NOT_FOUND, null), event(outcome));
    }

    @Test
    void verificationNeedsAKey() {
        var e = assertThrows(IllegalArgumentException.class, () -> new CallerVerification(Mode.PHONE, null));
        assertEquals(true, e.getMessage().contains("LIZA_HASH_KEY"), e.getMessage());
    }

    private static Dialogue dialogue(Mode mode, CallerCheck check) {
        KnownOrder order = Situations.with(check, KnownOrder.of(OrderStatus.SHIPPED));
        return Calls.dialogue(OrderLookup.of(order), UnknownOrders.ENQUIRIES, mode);
    }

    private static void assertLimited(Outcome outcome, OrderAnswer answer) {
        assertEquals(Reply.ask(Step.HELP, Sentence.ORDER_LIMITED), outcome.reply());
        assertEquals(new CallEvent.OrderConfirmed(turn(), ORDER, answer, null), event(outcome));
    }
}
