package io.liza.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.order.OrderStatus;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleReason;
import io.liza.settings.ShopSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A walk through all states of one dialogue, which checks every outcome on the way. */
final class DialogueWalk {

    /**
     * A state, and how the call got there.
     *
     * @param verified whether the caller has entered the right postcode for the order of the state
     * @param recordable whether the caller has agreed to a recording
     */
    private record Place(CallState state, boolean consented, boolean verified, boolean recordable) {}

    private final Dialogue dialogue;
    private final OrderLookup lookup;
    private final Mode mode;
    private final Caller caller;
    private final Set<Place> seen = new HashSet<>();
    private final ArrayDeque<Place> open = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<Statement> told = new HashSet<>();
    private final Map<Place, Set<Place>> cameFrom = new HashMap<>();
    /** Places from which one answer brings the caller to a person, a callback or a message. */
    private final Set<Place> beforePeople = new HashSet<>();

    DialogueWalk(
            CallLimits limits,
            Optional<String> otherLanguage,
            OrderLookup lookup,
            UnknownOrders unknown,
            Mode mode,
            Caller caller,
            ShopSettings shop) {
        this.dialogue = Calls.dialogue(limits, otherLanguage, lookup, unknown, mode, shop);
        this.lookup = lookup;
        this.mode = mode;
        this.caller = caller;
    }

    void run() {
        follow(dialogue.begin(caller), null, null);
        while (!open.isEmpty()) {
            Place place = open.poll();
            Caller current = Calls.caller(caller.number(), place.state.language());
            for (Answer answer : EveryReply.answers(place.state.step())) {
                follow(dialogue.hear(place.state, answer, current), place, answer);
            }
        }
    }

    /** Places after consent from which no answers lead to a person, a callback or a message. */
    Set<CallState> deadEnds() {
        var leading = new HashSet<>(beforePeople);
        var next = new ArrayDeque<>(beforePeople);
        while (!next.isEmpty()) {
            cameFrom.getOrDefault(next.poll(), Set.of()).stream()
                    .filter(leading::add)
                    .forEach(next::add);
        }
        return seen.stream()
                .filter(place -> place.consented && !leading.contains(place))
                .map(Place::state)
                .collect(Collectors.toSet());
    }

    int states() {
        return seen.size();
    }

    Set<String> kinds() {
        return kinds;
    }

    /** Statements of the order that were said somewhere. */
    Set<Statement> told() {
        return told;
    }

    private void follow(Outcome outcome, Place from, Answer answer) {
        CallEvent event = Calls.event(outcome);
        if (from != null && from.state.step().leadsToPeople()) {
            checkWayOut(event, from.state, answer);
        }
        String json = new String(EventCodec.toJson(event), StandardCharsets.UTF_8);
        kinds.add(event.type());
        boolean consented = from != null && from.consented || event instanceof CallEvent.ConsentGiven;
        boolean verified = event instanceof CallEvent.CallerVerified
                || from != null && from.verified && from.state.step() == Step.HELP;
        if (!consented) {
            assertFalse(json.contains("\"orderNumber\""), json);
            assertFalse(json.contains("\"number\""), json);
            assertTrue(outcome.next() == null
                    || outcome.next().step() == Step.CONSENT
                    || outcome.next().people().reason() == PeopleReason.NO_CONSENT);
            assertFalse(reachesPeople(event) && !(event instanceof CallEvent.HandedOver), json);
        }
        boolean recordable = from != null && from.recordable || event instanceof CallEvent.RecordingConsentGiven;
        assertTrue(recordable || outcome.reply().asks() != Step.RECORD, "recorded without consent: " + from);
        if (from != null && reachesPeople(event)) {
            beforePeople.add(from);
        }
        assertFalse((json + outcome.next() + outcome.reply()).contains(Situations.POSTCODE), json);
        checkTold(outcome, event, verified);
        if (outcome.next() != null) {
            assertTrue(dialogue.allows(outcome.next()), "beyond the limits: " + outcome.next());
            assertTrue(from == null || outcome.next().turn() == from.state.turn() + 1, "the walk would not end");
            var place = new Place(
                    outcome.next(), consented, verified && outcome.next().step() == Step.HELP, recordable);
            if (from != null) {
                cameFrom.computeIfAbsent(place, key -> new HashSet<>()).add(from);
            }
            if (seen.add(place)) {
                open.add(place);
            }
        }
    }

    /** A spoken message is never lost, and only a caller who cannot be called back, or does not want it, is given up. */
    private void checkWayOut(CallEvent event, CallState from, Answer answer) {
        boolean isSpoken = answer.recording() != null && answer.recording().isSpoken();
        assertEquals(isSpoken, event instanceof CallEvent.MessageLeft, from + " " + answer);
        assertFalse(event instanceof CallEvent.Farewell, from + " " + answer);
        if (event instanceof CallEvent.Problem) {
            assertTrue(caller.telephoneNumber().isEmpty() || from.people().declinesCallback(), from + " " + answer);
        }
    }

    private static boolean reachesPeople(CallEvent event) {
        return event instanceof CallEvent.HandedOver over && over.result() == HandoverResult.ANSWERED
                || event instanceof CallEvent.CallbackRequested
                || event instanceof CallEvent.MessageLeft
                || event instanceof CallEvent.MessageReviewed reviewed && reviewed.kept();
    }

    private void checkTold(Outcome outcome, CallEvent event, boolean verified) {
        List<Statement> details = outcome.reply().statements().stream()
                .filter(DialogueWalk::isDetail)
                .toList();
        OrderStatus status = status(event);
        if (!mayHear(verified)) {
            assertEquals(List.of(), details);
            assertNull(status);
            return;
        }
        if (!details.isEmpty()) {
            String language = outcome.next().language();
            assertEquals(OrderStatements.of(lookup.order(), caller.today(), language), details);
            told.addAll(details);
        }
        if (status != null) {
            assertEquals(lookup.order().status(), status);
            assertFalse(details.isEmpty());
        }
    }

    /** Whether this caller may hear of the order, found out in another way than the dialogue does. */
    private boolean mayHear(boolean verified) {
        if (lookup.order() == null || mode == Mode.OFF) {
            return lookup.order() != null;
        }
        boolean locked = lookup.order().callerCheck().lockedUntil() != null
                && lookup.order()
                        .callerCheck()
                        .lockedUntil()
                        .isAfter(caller.now().toInstant());
        boolean ownPhone = caller == Calls.ANNA && lookup.order().callerCheck().phoneHash() != null;
        return !locked && (ownPhone || verified && mode == Mode.PHONE_OR_POSTCODE);
    }

    private static boolean isDetail(Statement statement) {
        if (statement instanceof FilledSentence filled) {
            return filled.sentence() != Sentence.PEOPLE_BUSY_OR_CLOSED;
        }
        return !(statement instanceof Sentence sentence)
                ? !(statement instanceof ForeignSentence)
                : sentence.name().startsWith("STATUS_") || sentence == Sentence.ORDER_OVERDUE_APOLOGY;
    }

    private static OrderStatus status(CallEvent event) {
        if (event instanceof CallEvent.OrderConfirmed confirmed) {
            return confirmed.told();
        }
        return event instanceof CallEvent.CallerVerified verified ? verified.told() : null;
    }
}
