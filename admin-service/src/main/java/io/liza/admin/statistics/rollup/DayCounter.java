package io.liza.admin.statistics.rollup;

import io.liza.event.CallEvent;
import java.util.Locale;
import java.util.function.Predicate;

/** What is counted by day and language. The column in {@code statistics_day} has the name of the constant. */
public enum DayCounter {
    CALLS(CallEvent.Started.class::isInstance),
    CONSENTS(CallEvent.ConsentGiven.class::isInstance),
    REFUSALS(CallEvent.ConsentRefused.class::isInstance),
    /** Confirmed numbers of orders. */
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
