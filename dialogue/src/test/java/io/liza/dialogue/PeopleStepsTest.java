package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static io.liza.dialogue.Calls.ORDER;
import static io.liza.dialogue.Calls.RECORDING;
import static io.liza.dialogue.Calls.at;
import static io.liza.dialogue.Calls.event;
import static io.liza.dialogue.Calls.hear;
import static io.liza.dialogue.Calls.turn;
import static io.liza.dialogue.Calls.withoutCallback;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.event.CallEvent;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hand-over, callback and message. */
class PeopleStepsTest {

    private static final Reply DECLINED = Reply.hangUp(Sentence.THANKS, Sentence.WEBSITE, Sentence.GOODBYE);
    private static final Reply NOTED = Reply.hangUp(Sentence.CALLBACK_NOTED, Sentence.GOODBYE);
    private static final CallEvent CALLBACK = new CallEvent.CallbackRequested(turn(), PeopleReason.ASKED, ORDER);
    private static final Caller WITHHELD = Calls.caller(Optional.empty(), "de");
    private static final Statement CLOSED = FilledSentence.of(Sentence.PEOPLE_BUSY_OR_CLOSED, Shops.HOURS);

    @ParameterizedTest
    @EnumSource(
            value = HandoverResult.class,
            names = {"NOT_TAKEN", "BUSY", "NO_ANSWER", "FAILED"})
    void aCallerWhomNobodyTookHearsTheNextOffer(HandoverResult result) {
        Outcome outcome = dialed(Shops.OPEN_NOW, ANNA, new Handover(result, null));

        assertEquals(Reply.ask(Step.CALLBACK, CLOSED), outcome.reply());
        assertEquals(at(Step.CALLBACK, 6, 0), outcome.next());
        assertEquals(
                new CallEvent.HandedOver(turn(), PeopleReason.ASKED, ORDER, result, null, PeopleOffer.CALLBACK),
                event(outcome));
    }

    @Test
    void aCallerWhomNobodyTookIsNeverLeftWithoutAnOffer() {
        var busy = new Handover(HandoverResult.BUSY, null);
        ShopSettings onlyHandover = Shops.shop(Set.of(PeopleOffer.HANDOVER), 1, true);

        assertEquals(Step.CALLBACK, dialed(onlyHandover, ANNA, busy).next().step());
        assertEquals(
                Step.MESSAGE,
                dialed(onlyHandover, Calls.caller(Optional.empty(), "de"), busy)
                        .next()
                        .step());
        assertEquals(
                Step.MESSAGE,
                dialed(Shops.shop(Set.of(PeopleOffer.HANDOVER, PeopleOffer.MESSAGE), 1, true), ANNA, busy)
                        .next()
                        .step());
    }

    @Test
    void anAnsweredHandoverAndACallerWhoHungUpEndTheCallQuietly() {
        for (Handover over :
                List.of(new Handover(HandoverResult.ANSWERED, 65), new Handover(HandoverResult.HUNG_UP, null))) {
            Outcome outcome = dialed(Shops.OPEN_NOW, ANNA, over);

            assertEquals(Reply.hangUp(), outcome.reply());
            assertNull(outcome.next());
            assertEquals(
                    new CallEvent.HandedOver(turn(), PeopleReason.ASKED, ORDER, over.result(), over.seconds(), null),
                    event(outcome));
        }
    }

    @Test
    void withoutConsentAHandoverThatNobodyTakesEndsTheCall() {
        CallState refused =
                new CallState(Step.DIAL, "de", 5, 0, null, CallHistory.NONE, PeopleRequest.of(PeopleReason.NO_CONSENT));

        Outcome outcome =
                Calls.dialogue(Shops.OPEN_NOW).hear(refused, Answer.of(new Handover(HandoverResult.BUSY, null)), ANNA);

        assertEquals(Reply.hangUp(CLOSED, Sentence.WEBSITE, Sentence.GOODBYE), outcome.reply());
        assertEquals(
                new CallEvent.HandedOver(turn(), PeopleReason.NO_CONSENT, null, HandoverResult.BUSY, null, null),
                event(outcome));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"CALLBACK", "MESSAGE", "MESSAGE_CONSENT", "RECORD", "MESSAGE_REVIEW"})
    void withoutConsentThereIsNoStateButTheHandover(Step step) {
        var recording = step == Step.MESSAGE_REVIEW ? RECORDING : null;
        var request = PeopleRequest.of(PeopleReason.NO_CONSENT).with(recording);

        assertThrows(
                IllegalArgumentException.class, () -> new CallState(step, "de", 5, 0, null, CallHistory.NONE, request));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CallState(Step.DIAL, "de", 5, 0, ORDER, CallHistory.NONE, request));
    }

    @Test
    void oneAtTheCallbackNotesIt() {
        Outcome outcome = hear(Step.CALLBACK, "1");

        assertEquals(Reply.hangUp(Sentence.CALLBACK_NOTED, Sentence.GOODBYE), outcome.reply());
        assertEquals(new CallEvent.CallbackRequested(turn(), PeopleReason.ASKED, ORDER), event(outcome));
    }

    @Test
    void twoAtTheCallbackOffersAMessageIfTheShopDoes() {
        var declined = new CallEvent.OfferAnswered(turn(), PeopleOffer.CALLBACK, false);

        Outcome message = hear(Step.CALLBACK, "2");
        assertEquals(Reply.ask(Step.MESSAGE), message.reply());
        assertEquals(withoutCallback(at(Step.MESSAGE, 6, 0)), message.next());
        assertEquals(declined, event(message));

        Outcome end = Calls.dialogue(Shops.shop(Set.of(PeopleOffer.CALLBACK), 0, true))
                .hear(at(Step.CALLBACK), Answer.keys("2"), ANNA);
        assertEquals(DECLINED, end.reply());
        assertEquals(declined, event(end));
    }

    @Test
    void aMessageIsRecordedAfterConsentOnly() {
        Outcome accepted = hear(Step.MESSAGE, "1");
        assertEquals(Reply.ask(Step.MESSAGE_CONSENT), accepted.reply());
        assertEquals(new CallEvent.OfferAnswered(turn(), PeopleOffer.MESSAGE, true), event(accepted));
        assertEquals(ANNA.millis(), accepted.next().history().askedAt());

        Outcome agreed = hear(Step.MESSAGE_CONSENT, "1");
        assertEquals(Reply.ask(Step.RECORD), agreed.reply());
        assertEquals(at(Step.RECORD, 6, 0), agreed.next());
        assertEquals(new CallEvent.RecordingConsentGiven(turn(), "de-2", "Aufnehmen?"), event(agreed));

        for (Step step : List.of(Step.MESSAGE, Step.MESSAGE_CONSENT)) {
            Outcome declined = hear(step, "2");
            assertEquals(DECLINED, declined.reply());
            assertEquals(new CallEvent.OfferAnswered(turn(), PeopleOffer.MESSAGE, false), event(declined));
        }
    }

    @Test
    void aMessageIsReviewedUnlessTheCallerHangsUp() {
        var left = new CallEvent.MessageLeft(turn(), RECORDING, 12, PeopleReason.ASKED, ORDER);

        Outcome reviewed = recorded(0, new Recording(RECORDING, 12, false));
        assertEquals(Reply.ask(Step.MESSAGE_REVIEW), reviewed.reply());
        assertEquals(at(Step.MESSAGE_REVIEW, 6, 0), reviewed.next());
        assertEquals(left, event(reviewed));

        Outcome hungUp = recorded(0, new Recording(RECORDING, 12, true));
        assertEquals(Reply.hangUp(), hungUp.reply());
        assertNull(hungUp.next());
        assertEquals(left, event(hungUp));
    }

    @Test
    void aMessageWithoutSoundIsAskedForOnceMore() {
        var nothing = new Recording(null, null, false);

        Outcome again = recorded(0, nothing);
        assertEquals(Reply.ask(Step.RECORD, Sentence.NOT_HEARD), again.reply());
        assertEquals(at(Step.RECORD, 6, 1), again.next());
        assertEquals(new CallEvent.NotUnderstood(turn(), "record", 1), event(again));

        Outcome hungUp = recorded(0, new Recording(null, null, true));
        assertEquals(Reply.hangUp(), hungUp.reply());
        assertEquals(new CallEvent.NotUnderstood(turn(), "record", 1), event(hungUp));
    }

    @Test
    void aRecordingWithoutSoundIsDiscarded() {
        Outcome again = recorded(0, new Recording(RECORDING, 0, false));

        assertEquals(Reply.ask(Step.RECORD, Sentence.NOT_HEARD), again.reply());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, false), event(again));
        Outcome end =
                Calls.DIALOGUE.hear(at(Step.RECORD, 6, 1), Answer.of(new Recording(RECORDING, 0, false)), WITHHELD);
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, false), event(end));
    }

    @Test
    void aCallerWhoDoesNotAnswerAboutACallbackIsAskedAboutAMessage() {
        Outcome outcome = Calls.DIALOGUE.hear(at(Step.CALLBACK, 5, 1), Answer.SILENCE, ANNA);

        assertEquals(Reply.ask(Step.MESSAGE, Sentence.NOT_HEARD_KEYS), outcome.reply());
        assertEquals(at(Step.MESSAGE, 6, 0), outcome.next());
        assertEquals(new CallEvent.NotUnderstood(turn(), "callback", 2), event(outcome));
    }

    @Test
    void aShopWithoutMessagesNotesTheCallbackOfACallerWhoDoesNotAnswer() {
        Outcome outcome = Calls.dialogue(Shops.shop(Set.of(PeopleOffer.CALLBACK), 0, true))
                .hear(at(Step.CALLBACK, 5, 1), Answer.SILENCE, ANNA);

        assertEquals(NOTED, outcome.reply());
        assertEquals(CALLBACK, event(outcome));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MESSAGE", "MESSAGE_CONSENT", "RECORD"})
    void aCallbackIsNotedAfterTheLastTryAtAMessageUnlessTheCallerDeclinedItOrHasNoNumber(Step step) {
        Answer nothing = step == Step.RECORD ? Answer.of(new Recording(null, null, false)) : Answer.SILENCE;
        CallState last = at(step, 6, 1);

        Outcome noted = Calls.DIALOGUE.hear(last, nothing, ANNA);
        assertEquals(NOTED, noted.reply());
        assertEquals(CALLBACK, event(noted));

        Reply end = step == Step.RECORD
                ? Reply.hangUp(Sentence.NOT_HEARD, Sentence.WEBSITE, Sentence.GOODBYE)
                : Reply.GAVE_UP;
        for (Outcome outcome : List.of(
                Calls.DIALOGUE.hear(last, nothing, WITHHELD),
                Calls.DIALOGUE.hear(withoutCallback(last), nothing, ANNA))) {
            assertEquals(end, outcome.reply());
            assertEquals(
                    new CallEvent.Problem(turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, step.path(), null),
                    event(outcome));
        }
    }

    @Test
    void anEmptyRecordingAtTheLastTryNotesACallbackAndAHangUpNothing() {
        assertEquals(CALLBACK, event(recorded(1, new Recording(RECORDING, 0, false))));
        assertEquals(
                new CallEvent.NotUnderstood(turn(), "record", 2), event(recorded(1, new Recording(null, null, true))));
    }

    @Test
    void aDeclinedCallbackStaysDeclinedUntilTheMessageIsReviewed() {
        CallState state = withoutCallback(at(Step.MESSAGE));
        for (Answer answer : List.of(
                Answer.keys("1"), Answer.keys("1"), Answer.of(new Recording(RECORDING, 12, false)), Answer.keys("2"))) {
            state = Calls.DIALOGUE.hear(state, answer, ANNA).next();
            assertEquals(true, state.people().declinesCallback(), state::toString);
        }
    }

    @Test
    void aMessageIsKeptOrRecordedAgain() {
        Reply saved = Reply.hangUp(Sentence.MESSAGE_SAVED, Sentence.GOODBYE);

        Outcome kept = hear(Step.MESSAGE_REVIEW, "1");
        assertEquals(saved, kept.reply());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, true), event(kept));

        Outcome again = hear(Step.MESSAGE_REVIEW, "2");
        assertEquals(Reply.ask(Step.RECORD), again.reply());
        assertEquals(at(Step.RECORD, 6, 0), again.next());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, false), event(again));

        Outcome unclear = Calls.DIALOGUE.hear(at(Step.MESSAGE_REVIEW, 6, 1), Answer.SILENCE, ANNA);
        assertEquals(saved, unclear.reply());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, true), event(unclear));
    }

    @Test
    void aCallThatTakesVeryLongKeepsItsMessage() {
        Outcome kept =
                Calls.DIALOGUE.hear(at(Step.MESSAGE_REVIEW, Calls.LIMITS.turns() + 1, 0), Answer.keys("2"), ANNA);

        assertEquals(Reply.hangUp(Sentence.MESSAGE_SAVED, Sentence.GOODBYE), kept.reply());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, true), event(kept));
    }

    private static Outcome dialed(ShopSettings shop, Caller caller, Handover handover) {
        return Calls.dialogue(shop).hear(at(Step.DIAL), Answer.of(handover), caller);
    }

    private static Outcome recorded(int tries, Recording recording) {
        return Calls.DIALOGUE.hear(at(Step.RECORD, 5, tries), Answer.of(recording), ANNA);
    }
}
