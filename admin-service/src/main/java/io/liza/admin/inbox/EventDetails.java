package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an event that the table {@code conversation} stores: all except the caller's number. */
final class EventDetails implements CallEvent.Visitor<Map<String, Object>> {

    static final EventDetails OF_EVENT = new EventDetails();

    private EventDetails() {}

    static String json(Object value) {
        return new String(EventCodec.toJson(value), StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Object> started(CallEvent.Started event) {
        return of("countryCode", event.countryCode());
    }

    @Override
    public Map<String, Object> languageChosen(CallEvent.LanguageChosen event) {
        return of("language", event.turn().language());
    }

    @Override
    public Map<String, Object> consentExplained(CallEvent.ConsentExplained event) {
        return of("wording", event.wording());
    }

    @Override
    public Map<String, Object> consentGiven(CallEvent.ConsentGiven event) {
        return of("wording", event.wording(), "answeredAfterMillis", event.answeredAfterMillis());
    }

    @Override
    public Map<String, Object> consentRefused(CallEvent.ConsentRefused event) {
        return of("wording", event.wording());
    }

    @Override
    public Map<String, Object> orderEntered(CallEvent.OrderEntered event) {
        return of("order", event.orderNumber());
    }

    @Override
    public Map<String, Object> orderInvalid(CallEvent.OrderInvalid event) {
        return of("reason", event.reason());
    }

    @Override
    public Map<String, Object> orderConfirmed(CallEvent.OrderConfirmed event) {
        return of("order", event.orderNumber(), "answer", event.answer(), "told", event.told());
    }

    @Override
    public Map<String, Object> callerVerified(CallEvent.CallerVerified event) {
        return of("order", event.orderNumber(), "answer", event.answer(), "told", event.told());
    }

    @Override
    public Map<String, Object> verificationFailed(CallEvent.VerificationFailed event) {
        return of("order", event.orderNumber(), "tries", event.tries());
    }

    @Override
    public Map<String, Object> orderDeclined(CallEvent.OrderDeclined event) {
        return of("order", event.orderNumber());
    }

    @Override
    public Map<String, Object> notUnderstood(CallEvent.NotUnderstood event) {
        return of("step", event.step(), "tries", event.tries());
    }

    @Override
    public Map<String, Object> helpAsked(CallEvent.HelpAsked event) {
        return of("chosen", event.chosen());
    }

    @Override
    public Map<String, Object> peopleAsked(CallEvent.PeopleAsked event) {
        return of("reason", event.reason(), "order", event.orderNumber(), "offer", event.offer());
    }

    @Override
    public Map<String, Object> handoverAccepted(CallEvent.HandoverAccepted event) {
        return of();
    }

    @Override
    public Map<String, Object> handedOver(CallEvent.HandedOver event) {
        return of(
                "reason", event.reason(),
                "order", event.orderNumber(),
                "result", event.result(),
                "seconds", event.seconds(),
                "offer", event.offer());
    }

    @Override
    public Map<String, Object> callbackRequested(CallEvent.CallbackRequested event) {
        return of("reason", event.reason(), "order", event.orderNumber());
    }

    @Override
    public Map<String, Object> offerAnswered(CallEvent.OfferAnswered event) {
        return of("offer", event.offer(), "accepted", event.accepted());
    }

    @Override
    public Map<String, Object> recordingConsentGiven(CallEvent.RecordingConsentGiven event) {
        return of("wording", event.wording());
    }

    @Override
    public Map<String, Object> messageLeft(CallEvent.MessageLeft event) {
        return message(event.recording(), event.seconds(), event.reason(), event.orderNumber());
    }

    @Override
    public Map<String, Object> recordingCompleted(CallEvent.RecordingCompleted event) {
        return message(event.recording(), event.seconds(), event.reason(), event.orderNumber());
    }

    private static Map<String, Object> message(
            RecordingSid recording, Integer seconds, PeopleReason reason, OrderNumber order) {
        return of("recording", recording, "seconds", seconds, "reason", reason, "order", order);
    }

    @Override
    public Map<String, Object> messageReviewed(CallEvent.MessageReviewed event) {
        return of("recording", event.recording(), "kept", event.kept());
    }

    @Override
    public Map<String, Object> farewell(CallEvent.Farewell event) {
        return of("why", event.why());
    }

    @Override
    public Map<String, Object> problem(CallEvent.Problem event) {
        return of("kind", event.problem(), "detail", event.detail(), "errorCode", event.errorCode());
    }

    @Override
    public Map<String, Object> ended(CallEvent.Ended event) {
        return of("status", event.status(), "seconds", event.seconds());
    }

    private static Map<String, Object> of(Object... namesAndValues) {
        var details = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                details.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return details;
    }
}
