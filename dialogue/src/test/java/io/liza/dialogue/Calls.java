package io.liza.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.CallerVerification.Mode;
import io.liza.dialogue.people.PeopleSteps;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import io.liza.settings.ShopSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A dialogue with small limits, a caller, and states of a call. */
final class Calls {

    static final CallLimits LIMITS = new CallLimits(2, 6, 3, 20);
    static final ConsentWording WORDING = new ConsentWording("de-1", "Einverstanden?");
    static final ConsentWording RECORDING_WORDING = new ConsentWording("de-2", "Aufnehmen?");
    static final Optional<PhoneNumber> SHOP = PhoneNumber.of("+4930123456");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 27, 10, 0, 0, 0, BERLIN);
    static final Caller ANNA = caller("+4915112345678");
    static final Caller STRANGER = caller("+4915199999999");
    static final RecordingSid RECORDING = new RecordingSid("RE0123456789abcdef0123456789abcdef");
    static final OrderNumber ORDER = new OrderNumber("4711");
    static final OrderHashes HASHES = new OrderHashes(List.of("a key for tests, 32 characters.."));
    static final Dialogue DIALOGUE = dialogue(OrderLookup.of(KnownOrder.of(OrderStatus.SHIPPED)));

    private Calls() {}

    static Caller caller(String number) {
        return caller(PhoneNumber.of(number), "de");
    }

    static Caller caller(Optional<PhoneNumber> number, String language) {
        return new Caller(number, language, WORDING, RECORDING_WORDING, SHOP, NOW);
    }

    static Dialogue dialogue(OrderLookup lookup) {
        return dialogue(lookup, UnknownOrders.ENQUIRIES, Mode.OFF);
    }

    static Dialogue dialogue(OrderLookup lookup, UnknownOrders unknown, Mode mode) {
        return dialogue(LIMITS, Optional.empty(), lookup, unknown, mode);
    }

    static Dialogue dialogue(ShopSettings shop) {
        OrderLookup shipped = OrderLookup.of(KnownOrder.of(OrderStatus.SHIPPED));
        return dialogue(LIMITS, Optional.empty(), shipped, UnknownOrders.ENQUIRIES, Mode.OFF, shop);
    }

    static Dialogue dialogue(
            CallLimits limits, Optional<String> otherLanguage, OrderLookup lookup, UnknownOrders unknown, Mode mode) {
        return dialogue(limits, otherLanguage, lookup, unknown, mode, Shops.DEFAULT);
    }

    static Dialogue dialogue(
            CallLimits limits,
            Optional<String> otherLanguage,
            OrderLookup lookup,
            UnknownOrders unknown,
            Mode mode,
            ShopSettings shop) {
        var inquiry = new OrderInquiry(order -> lookup, unknown, new CallerVerification(mode, HASHES));
        return new Dialogue(limits, otherLanguage, inquiry, new PeopleSteps(() -> shop, limits));
    }

    static CallState at(Step step) {
        return at(step, 5, 0);
    }

    static CallState at(Step step, int turn, int tries) {
        return new CallState(
                step,
                "de",
                turn,
                tries,
                step.hasOrder() || step.leadsToPeople() ? ORDER : null,
                history(step),
                step.leadsToPeople() ? request(step) : null);
    }

    /** The same after the caller has declined a callback. */
    static CallState withoutCallback(CallState state) {
        return new CallState(
                state.step(),
                state.language(),
                state.turn(),
                state.tries(),
                state.order(),
                state.history(),
                state.people().withoutCallback());
    }

    private static PeopleRequest request(Step step) {
        return PeopleRequest.of(PeopleReason.ASKED).with(step == Step.MESSAGE_REVIEW ? RECORDING : null);
    }

    /** A question for consent was delivered when it is answered, because the clock stands still. */
    static CallHistory history(Step step) {
        return step.asksForConsent() ? CallHistory.NONE.asked(ANNA.millis()) : CallHistory.NONE;
    }

    static Outcome hear(Step step, String keys) {
        return DIALOGUE.hear(at(step), Answer.keys(keys), ANNA);
    }

    static CallEvent event(Outcome outcome) {
        return outcome.event().apply(turn());
    }

    static Turn turn() {
        return new Turn("CA1", 5, Instant.parse("2026-11-22T09:30:00Z"), "de", null, List.of());
    }
}
