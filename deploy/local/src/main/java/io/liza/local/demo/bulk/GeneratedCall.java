package io.liza.local.demo.bulk;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of one call, as the voice-service publishes them. */
final class GeneratedCall {
    private final String sid;
    private final String language;
    private final Duration pace;
    private final List<CallEvent> events = new ArrayList<>();
    private Instant at;

    /** @param pace time between two turns */
    GeneratedCall(String sid, Instant start, String language, Duration pace) {
        this.sid = sid;
        this.at = start;
        this.language = language;
        this.pace = pace;
    }

    List<CallEvent> events() {
        return events;
    }

    GeneratedCall begins(String countryCode) {
        return add(new CallEvent.Started(turn(null, "Hello, this is Liza. Do you agree?"), countryCode));
    }

    GeneratedCall agrees(PhoneNumber number) {
        Turn turn = turn("1", "Please enter your order number.");
        return add(new CallEvent.ConsentGiven(turn, number, language + "-demo", "Do you agree?"));
    }

    GeneratedCall refuses() {
        return add(new CallEvent.ConsentRefused(turn("2", "Goodbye."), language + "-demo", "Do you agree?"));
    }

    GeneratedCall isNotUnderstood(int tries) {
        return add(new CallEvent.NotUnderstood(turn("7", "I did not understand that."), "consent", tries));
    }

    GeneratedCall givesUp() {
        Turn turn = turn("8", "Please call again later.");
        return add(new CallEvent.Problem(turn, CallEvent.Problem.Kind.NOT_UNDERSTOOD, null, null));
    }

    GeneratedCall breaksDown() {
        Turn turn = turn(null, "Please call again later.");
        return add(new CallEvent.Problem(turn, CallEvent.Problem.Kind.FALLBACK, "/webhook/order", "11200"));
    }

    GeneratedCall enters(OrderNumber order) {
        return add(new CallEvent.OrderEntered(turn(order.digits(), "Is that right?"), order));
    }

    GeneratedCall declines(OrderNumber order) {
        return add(new CallEvent.OrderDeclined(turn("2", "Please enter your order number."), order));
    }

    GeneratedCall confirms(OrderNumber order) {
        return add(new CallEvent.OrderConfirmed(turn("1", "Anything else?"), order, OrderAnswer.ENQUIRY_NOTED, null));
    }

    GeneratedCall saysGoodbye() {
        return add(new CallEvent.Farewell(turn("2", "Goodbye."), CallEvent.Farewell.Reason.DONE));
    }

    GeneratedCall ends(String callStatus) {
        int seconds = (int) pace.multipliedBy(events.size()).toSeconds();
        return add(new CallEvent.Ended(turn(null), callStatus, seconds));
    }

    private Turn turn(String heard, String... said) {
        return new Turn(sid, events.size(), at, language, heard, List.of(said));
    }

    private GeneratedCall add(CallEvent event) {
        events.add(event);
        at = at.plus(pace);
        return this;
    }
}
