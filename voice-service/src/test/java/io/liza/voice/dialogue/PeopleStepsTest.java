package io.liza.voice.dialogue;

import static io.liza.voice.dialogue.Calls.ANNA;
import static io.liza.voice.dialogue.Calls.ORDER;
import static io.liza.voice.dialogue.Calls.RECORDING;
import static io.liza.voice.dialogue.Calls.at;
import static io.liza.voice.dialogue.Calls.event;
import static io.liza.voice.dialogue.Calls.hear;
import static io.liza.voice.dialogue.Calls.turn;
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
        var request = new PeopleRequest(PeopleReason.NO_CONSENT, recording);

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
        assertEquals(at(Step.MESSAGE, 6, 0), message.next());
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

        Outcome end = recorded(1, nothing);
        assertEquals(Reply.GAVE_UP, end.reply());
        assertEquals(new CallEvent.Problem(turn(), CallEvent.Problem.Kind.NOT_UNDERSTOOD, "record", null), event(end));

        Outcome hungUp = recorded(0, new Recording(null, null, true));
        assertEquals(Reply.hangUp(), hungUp.reply());
        assertEquals(new CallEvent.NotUnderstood(turn(), "record", 1), event(hungUp));
    }

    @Test
    void aRecordingWithoutSoundIsDiscarded() {
        Outcome again = recorded(0, new Recording(RECORDING, 0, false));

        assertEquals(Reply.ask(Step.RECORD, Sentence.NOT_HEARD), again.reply());
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, false), event(again));
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
        Outcome again =
                Calls.DIALOGUE.hear(at(Step.MESSAGE_REVIEW, Calls.LIMITS.turns() + 1, 0), Answer.keys("2"), ANNA);
        assertEquals(Step.MESSAGE_REVIEW, again.next().step());

        Outcome kept = Calls.DIALOGUE.hear(again.next(), Answer.keys("2"), ANNA);
        assertEquals(new CallEvent.MessageReviewed(turn(), RECORDING, true), event(kept));
    }

    private static Outcome dialed(ShopSettings shop, Caller caller, Handover handover) {
        return Calls.dialogue(shop).hear(at(Step.DIAL), Answer.of(handover), caller);
    }

    private static Outcome recorded(int tries, Recording recording) {
        return Calls.DIALOGUE.hear(at(Step.RECORD, 5, tries), Answer.of(recording), ANNA);
    }
}
