package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.people.HandoverResult;
import java.util.Locale;
import java.util.Optional;

/** Counters of calls that reached a certain point. */
enum CallCounter {
    STARTED("Calls that came in"),
    CONSENTED("Calls in which the caller agreed to the processing of data"),
    REFUSED("Calls in which the caller did not agree"),
    COMPLETED("Calls that reached the goodbye"),
    PEOPLE_ASKED("Calls that were led to the shop's people"),
    HANDED_OVER("Calls that a member of staff took"),
    CALLBACK_REQUESTED("Calls in which the caller asked for a callback"),
    MESSAGE_LEFT("Messages that callers left, discarded ones included");

    private final String description;

    CallCounter(String description) {
        this.description = description;
    }

    String metric() {
        return "liza.calls." + name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    static Optional<CallCounter> of(CallEvent event) {
        if (event instanceof CallEvent.Started) {
            return Optional.of(STARTED);
        } else if (event instanceof CallEvent.ConsentGiven) {
            return Optional.of(CONSENTED);
        } else if (event instanceof CallEvent.ConsentRefused) {
            return Optional.of(REFUSED);
        } else if (event instanceof CallEvent.Farewell farewell && farewell.why() == CallEvent.Farewell.Reason.DONE) {
            return Optional.of(COMPLETED);
        } else if (event instanceof CallEvent.PeopleAsked) {
            return Optional.of(PEOPLE_ASKED);
        } else if (event instanceof CallEvent.HandedOver over && over.result() == HandoverResult.ANSWERED) {
            return Optional.of(HANDED_OVER);
        } else if (event instanceof CallEvent.CallbackRequested) {
            return Optional.of(CALLBACK_REQUESTED);
        } else if (event instanceof CallEvent.MessageLeft) {
            return Optional.of(MESSAGE_LEFT);
        }
        return Optional.empty();
    }
}
