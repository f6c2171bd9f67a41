package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import java.util.Locale;
import java.util.Optional;

/** Counters of calls that reached a certain point. */
enum CallCounter {
    STARTED("Calls that came in"),
    CONSENTED("Calls in which the caller agreed to the processing of data"),
    REFUSED("Calls in which the caller did not agree"),
    COMPLETED("Calls that reached the goodbye");

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
        }
        return Optional.empty();
    }
}
