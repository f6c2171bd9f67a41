package io.liza.admin.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.CallbackRequested;
import io.liza.event.CallEvent.CallerVerified;
import io.liza.event.CallEvent.ConsentExplained;
import io.liza.event.CallEvent.ConsentGiven;
import io.liza.event.CallEvent.ConsentRefused;
import io.liza.event.CallEvent.Ended;
import io.liza.event.CallEvent.Farewell;
import io.liza.event.CallEvent.HandedOver;
import io.liza.event.CallEvent.HandoverAccepted;
import io.liza.event.CallEvent.HelpAsked;
import io.liza.event.CallEvent.LanguageChosen;
import io.liza.event.CallEvent.MessageLeft;
import io.liza.event.CallEvent.MessageReviewed;
import io.liza.event.CallEvent.NotUnderstood;
import io.liza.event.CallEvent.OfferAnswered;
import io.liza.event.CallEvent.OrderConfirmed;
import io.liza.event.CallEvent.OrderDeclined;
import io.liza.event.CallEvent.OrderEntered;
import io.liza.event.CallEvent.OrderInvalid;
import io.liza.event.CallEvent.PeopleAsked;
import io.liza.event.CallEvent.Problem;
import io.liza.event.CallEvent.RecordingCompleted;
import io.liza.event.CallEvent.RecordingConsentGiven;
import io.liza.event.CallEvent.Started;
import io.liza.event.CallEvent.VerificationFailed;
import io.liza.event.Turn;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDetailsTest {

    private static final PhoneNumber CALLER = new PhoneNumber("+4915112345678");
    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final RecordingSid RECORDING = new RecordingSid("RE" + "0".repeat(32));
    private static final Turn TURN =
            new Turn("CA1", 1, Instant.parse("2026-03-10T09:00:00Z"), "de", "1", List.of("Danke."));

    static Stream<CallEvent> oneOfEachKind() {
        return Stream.of(
                new Started(TURN, "49"),
                new LanguageChosen(TURN),
                new ConsentExplained(TURN, "de-1"),
                new ConsentGiven(TURN, CALLER, "de-1", "Einverstanden?", 3_200L),
                new ConsentRefused(TURN, "de-1", "Einverstanden?"),
                new OrderEntered(TURN, ORDER),
                new OrderInvalid(TURN, OrderInvalid.Reason.TOO_SHORT),
                new OrderConfirmed(TURN, ORDER, OrderAnswer.TOLD, OrderStatus.SHIPPED),
                new CallerVerified(TURN, ORDER, OrderAnswer.TOLD, OrderStatus.SHIPPED),
                new VerificationFailed(TURN, ORDER, 1),
                new OrderDeclined(TURN, ORDER),
                new NotUnderstood(TURN, "consent", 2),
                new HelpAsked(TURN, HelpAsked.Choice.REPEAT),
                new PeopleAsked(TURN, PeopleReason.ASKED, ORDER, PeopleOffer.HANDOVER),
                new HandoverAccepted(TURN),
                new HandedOver(TURN, PeopleReason.ASKED, ORDER, HandoverResult.ANSWERED, 61, null),
                new CallbackRequested(TURN, PeopleReason.OVERDUE, ORDER),
                new OfferAnswered(TURN, PeopleOffer.MESSAGE, true),
                new RecordingConsentGiven(TURN, "de-1", "Aufnehmen?"),
                new MessageLeft(TURN, RECORDING, 7, PeopleReason.ASKED, ORDER),
                new RecordingCompleted(TURN, RECORDING, 7, PeopleReason.ASKED, ORDER),
                new MessageReviewed(TURN, RECORDING, true),
                new Farewell(TURN, Farewell.Reason.DONE),
                new Problem(TURN, Problem.Kind.FALLBACK, "/webhook/order", "11200"),
                new Ended(TURN, "completed", 42));
    }

    @Test
    void noKindOfEventIsForgottenHere() {
        Set<Class<?>> kinds = oneOfEachKind().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(CallEvent.class.getPermittedSubclasses()), kinds);
    }

    /** Whoever adds a number to another kind of event gives it to the event above, and this test fails or tells. */
    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void theDetailsNeverHoldTheCallersNumber(CallEvent event) {
        String json = EventDetails.json(event.accept(EventDetails.OF_EVENT));

        assertFalse(json.contains(CALLER.value()), json);
        assertFalse(json.contains(CALLER.masked()), json);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void theDetailsSayWhatTheKindOfEventAddsToItsTurn(CallEvent event) {
        boolean isTurnOnly = event.getClass().getRecordComponents().length == 1;
        assertTrue(isTurnOnly || !event.accept(EventDetails.OF_EVENT).isEmpty());
        assertFalse(
                EventDetails.json(event.accept(EventDetails.OF_EVENT)).contains("Danke."),
                "the turn has its own columns");
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertEquals(Map.of(), new Started(TURN, null).accept(EventDetails.OF_EVENT));
        assertEquals(
                Map.of("kind", Problem.Kind.FAILURE),
                new Problem(TURN, Problem.Kind.FAILURE, null, null).accept(EventDetails.OF_EVENT));
    }

    @Test
    void orderNumbersAndStatusesStandAsPlainTexts() {
        assertEquals(
                "{\"order\":\"4711\",\"answer\":\"TOLD\",\"told\":\"SHIPPED\"}",
                EventDetails.json(new OrderConfirmed(TURN, ORDER, OrderAnswer.TOLD, OrderStatus.SHIPPED)
                        .accept(EventDetails.OF_EVENT)));
    }
}
