package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
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
