package io.liza.admin.statistics.rollup;

import io.liza.event.CallEvent;
import java.util.Locale;
import java.util.function.Predicate;

/** A counter by day and language. Its column in {@code statistics_day} has the name of the constant. */
public enum DayCounter {
    CALLS(CallEvent.Started.class::isInstance),
    CONSENTS(CallEvent.ConsentGiven.class::isInstance),
    REFUSALS(CallEvent.ConsentRefused.class::isInstance),
    /** Confirmations of order numbers. */
    ORDERS(CallEvent.OrderConfirmed.class::isInstance),
    PROBLEMS(CallEvent.Problem.class::isInstance);

    private final Predicate<CallEvent> counted;

    DayCounter(Predicate<CallEvent> counted) {
        this.counted = counted;
    }

    boolean counts(CallEvent event) {
        return counted.test(event);
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
