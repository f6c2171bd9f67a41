package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static io.liza.dialogue.Calls.ORDER;
import static io.liza.dialogue.Calls.at;
import static io.liza.dialogue.Calls.event;
import static io.liza.dialogue.Calls.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.event.CallEvent;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a caller is led to people, why, and to which offer. */
class WayOutTest {

    private static final Answer ZERO = Answer.keys("0");
    private static final Caller WITHHELD = Calls.caller(Optional.empty(), "de");
    private static final Statement CLOSED = FilledSentence.of(Sentence.PEOPLE_BUSY_OR_CLOSED, Shops.HOURS);

    @ParameterizedTest
    @CsvSource({"ORDER,0", "ORDER,47*0", "ORDER_CONFIRM,0", "VERIFY,0", "HELP,0"})
    void zeroLeadsToPeopleFromTheOrderNumberOn(Step step, String keys) {
        Outcome outcome = open().hear(at(step), Answer.keys(keys), ANNA);

        OrderNumber order = confirmedAt(step);
        assertEquals(Reply.handOver(Shops.phones(2), List.of()), outcome.reply());
        assertEquals(people(Step.DIAL, 6, order, PeopleReason.ASKED), outcome.next());
        assertEquals(
                new CallEvent.PeopleAsked(turn(), PeopleReason.ASKED, order, PeopleOffer.HANDOVER), event(outcome));
    }

    @Test
    void wordsForPeopleLeadThereLikeZero() {
        Outcome outcome = open().hear(at(Step.HELP), new Answer("", Answer.Word.PEOPLE), ANNA);

        assertEquals(people(Step.DIAL, 6, ORDER, PeopleReason.ASKED), outcome.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "10", "4710"})
    void aNumberThatHoldsAZeroIsANumber(String keys) {
        assertEquals(
                Step.ORDER_CONFIRM,
                open().hear(at(Step.ORDER), Answer.keys(keys), ANNA).next().step());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ORDER", "ORDER_CONFIRM", "VERIFY", "HELP"})
    void twoFailedTriesLeadToPeople(Step step) {
        Dialogue dialogue = Calls.dialogue(
                Calls.LIMITS,
                Optional.empty(),
                OrderLookup.of(Situations.with(Situations.ONLY_POSTCODE, KnownOrder.of(OrderStatus.SHIPPED))),
                UnknownOrders.ENQUIRIES,
                Mode.PHONE_OR_POSTCODE,
                Shops.OPEN_NOW);

        Outcome first = dialogue.hear(at(step), Answer.SILENCE, Calls.STRANGER);
        Outcome second = dialogue.hear(first.next(), Answer.SILENCE, Calls.STRANGER);

        assertEquals(step, first.next().step());
        assertEquals(step != Step.HELP, first.reply().statements().contains(Sentence.PEOPLE_OFFER_ZERO));
        Sentence silent = step == Step.ORDER_CONFIRM ? Sentence.NOT_HEARD_KEYS : Sentence.NOT_HEARD;
        assertEquals(Reply.handOver(Shops.phones(2), List.of(silent)), second.reply());
        assertEquals(
                new CallEvent.PeopleAsked(turn(), PeopleReason.NOT_UNDERSTOOD, confirmedAt(step), PeopleOffer.HANDOVER),
                event(second));
        assertEquals(confirmedAt(step), second.next().order());
    }

    @Test
    void theReasonIsTheAnswerThatTheCallerHasHeard() {
        OrderLookup overdue = OrderLookup.of(Situations.order(
                OrderStatus.IN_PROGRESS,
                Situations.promised(null, Calls.NOW.toLocalDate().minusDays(1))));
        OrderLookup checked =
                OrderLookup.of(Situations.with(Situations.ONLY_POSTCODE, KnownOrder.of(OrderStatus.SHIPPED)));
        OrderLookup locked = OrderLookup.of(Situations.with(
                Situations.lockedUntil(Calls.NOW.toInstant().plusSeconds(1)), KnownOrder.of(OrderStatus.SHIPPED)));

        assertReason(PeopleReason.OVERDUE, overdue, UnknownOrders.ENQUIRIES, Mode.OFF);
        assertReason(PeopleReason.NOT_FOUND, OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.OFF);
        assertReason(PeopleReason.ASKED, OrderLookup.UNKNOWN, UnknownOrders.ENQUIRIES, Mode.OFF);
        assertReason(PeopleReason.ASKED, OrderLookup.UNAVAILABLE, UnknownOrders.COMPLETE, Mode.OFF);
        assertReason(PeopleReason.NOT_VERIFIED, checked, UnknownOrders.ENQUIRIES, Mode.PHONE);
        assertReason(PeopleReason.NOT_VERIFIED, checked, UnknownOrders.ENQUIRIES, Mode.PHONE_OR_POSTCODE);
        assertReason(PeopleReason.NOT_VERIFIED, locked, UnknownOrders.ENQUIRIES, Mode.PHONE);
        assertReason(PeopleReason.ASKED, checked, UnknownOrders.ENQUIRIES, Mode.OFF);
    }

    private static void assertReason(PeopleReason reason, OrderLookup lookup, UnknownOrders unknown, Mode mode) {
        Dialogue dialogue = Calls.dialogue(Calls.LIMITS, Optional.empty(), lookup, unknown, mode, Shops.DEFAULT);

        Outcome outcome = dialogue.hear(at(Step.HELP), ZERO, Calls.STRANGER);

        assertEquals(new CallEvent.PeopleAsked(turn(), reason, ORDER, PeopleOffer.CALLBACK), event(outcome));
    }

    @Test
    void aClosedShopOffersACallback() {
        Outcome outcome = Calls.dialogue(Shops.CLOSED_NOW).hear(at(Step.HELP), ZERO, ANNA);

        assertEquals(Reply.ask(Step.CALLBACK, CLOSED), outcome.reply());
        assertEquals(people(Step.CALLBACK, 6, ORDER, PeopleReason.ASKED), outcome.next());
    }

    @Test
    void theHoursAreSaidInTheirLanguageOnly() {
        Outcome outcome = Calls.dialogue(Shops.CLOSED_NOW).hear(at(Step.HELP), ZERO, Calls.caller(ANNA.number(), "en"));

        assertEquals(Reply.ask(Step.CALLBACK, Sentence.PEOPLE_UNAVAILABLE), outcome.reply());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "client:anna", "sip:anna@example.com"})
    void aCallerWithoutATelephoneNumberIsOfferedAMessage(String from) {
        for (ShopSettings shop : List.of(Shops.DEFAULT, Shops.CLOSED_NOW, Shops.NOTHING, only(PeopleOffer.CALLBACK))) {
            Outcome outcome = Calls.dialogue(shop).hear(at(Step.HELP), ZERO, Calls.caller(from));

            assertEquals(Reply.ask(Step.MESSAGE, CLOSED), outcome.reply());
            assertEquals(
                    new CallEvent.PeopleAsked(turn(), PeopleReason.ASKED, ORDER, PeopleOffer.MESSAGE), event(outcome));
        }
    }

    @Test
    void aShopThatOffersOnlyMessagesAsksForOne() {
        Outcome outcome = Calls.dialogue(only(PeopleOffer.MESSAGE)).hear(at(Step.HELP), ZERO, ANNA);

        assertEquals(Reply.ask(Step.MESSAGE, CLOSED), outcome.reply());
    }

    @Test
    void aShopThatOffersNothingNotesACallback() {
        for (ShopSettings shop : List.of(Shops.NOTHING, Shops.shop(Set.of(PeopleOffer.HANDOVER), 1, false))) {
            Outcome outcome = Calls.dialogue(shop).hear(at(Step.HELP), ZERO, ANNA);

            assertEquals(Reply.hangUp(Sentence.CALLBACK_NOTED, Sentence.GOODBYE), outcome.reply());
            assertNull(outcome.next());
            assertEquals(new CallEvent.CallbackRequested(turn(), PeopleReason.ASKED, ORDER), event(outcome));
        }
    }

    @Test
    void aCallbackIsNotedWithoutANumberThatIsNotConfirmed() {
        Outcome outcome = Calls.dialogue(Shops.NOTHING).hear(at(Step.ORDER_CONFIRM), ZERO, ANNA);

        assertEquals(new CallEvent.CallbackRequested(turn(), PeopleReason.ASKED, null), event(outcome));
    }

    @Test
    void theShopsTelephonesRingOnlyIfThereAreSomeAndItOffersThem() {
        for (ShopSettings shop : List.of(
                Shops.shop(Set.of(PeopleOffer.values()), 0, true), Shops.shop(Set.of(PeopleOffer.CALLBACK), 2, true))) {
            assertEquals(
                    Step.CALLBACK,
                    Calls.dialogue(shop).hear(at(Step.HELP), ZERO, ANNA).next().step());
        }
        assertEquals(
                Reply.handOver(Shops.phones(1), List.of()),
                Calls.dialogue(Shops.alwaysOpen())
                        .hear(at(Step.HELP), ZERO, ANNA)
                        .reply());
    }

    /** The telephones would show the number of the caller, who may not have agreed to anything. */
    @Test
    void withoutTheShopsNumberItsTelephonesDoNotRing() {
        var caller =
                new Caller(ANNA.number(), "de", Calls.WORDING, Calls.RECORDING_WORDING, Optional.empty(), Calls.NOW);

        assertEquals(
                Step.CALLBACK, open().hear(at(Step.HELP), ZERO, caller).next().step());
        assertNull(open().hear(at(Step.CONSENT), Answer.keys("2"), caller).next());
    }

    @Test
    void aRefusalOfConsentLeadsToTheTelephonesOrEndsTheCall() {
        var refused = new CallEvent.ConsentRefused(turn(), "de-1", "Einverstanden?");

        Outcome rings = open().hear(at(Step.CONSENT), Answer.keys("2"), ANNA);
        assertEquals(Reply.handOver(Shops.phones(2), List.of(Sentence.REFUSED)), rings.reply());
        assertEquals(people(Step.DIAL, 6, null, PeopleReason.NO_CONSENT), rings.next());
        assertEquals(refused, event(rings));

        Outcome closed = Calls.dialogue(Shops.CLOSED_NOW).hear(at(Step.CONSENT), Answer.keys("2"), ANNA);
        assertEquals(Reply.hangUp(Sentence.REFUSED, CLOSED, Sentence.WEBSITE, Sentence.GOODBYE), closed.reply());
        assertEquals(refused, event(closed));

        for (ShopSettings shop : List.of(
                Shops.DEFAULT,
                Shops.shop(Set.of(PeopleOffer.HANDOVER), 0, false),
                Shops.shop(Set.of(PeopleOffer.CALLBACK), 1, false))) {
            Outcome ends = Calls.dialogue(shop).hear(at(Step.CONSENT), Answer.keys("2"), ANNA);
            assertEquals(Reply.hangUp(Sentence.REFUSED, Sentence.WEBSITE, Sentence.GOODBYE), ends.reply());
            assertEquals(refused, event(ends));
        }
    }

    /** People are told about no number that was mistyped. */
    private static OrderNumber confirmedAt(Step step) {
        return step == Step.ORDER || step == Step.ORDER_CONFIRM ? null : ORDER;
    }

    private static Dialogue open() {
        return Calls.dialogue(Shops.OPEN_NOW);
    }

    private static ShopSettings only(PeopleOffer offer) {
        return new ShopSettings(null, null, Set.of(offer), List.of(), null, Map.of("de", Shops.HOURS));
    }

    private static CallState people(Step step, int turn, OrderNumber order, PeopleReason reason) {
        return new CallState(step, "de", turn, 0, order, CallHistory.NONE, PeopleRequest.of(reason));
    }
}
