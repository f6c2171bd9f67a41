package io.liza.admin.statistics;

import io.liza.event.CallEvent;

/** How often things happened on one day. A day nothing happened on is {@link #NONE}. */
public record DayCount(int calls, int consents, int refusals, int orders, int problems) {

    static final DayCount NONE = new DayCount(0, 0, 0, 0, 0);
    private static final DayCount CALL = new DayCount(1, 0, 0, 0, 0);
    private static final DayCount CONSENT = new DayCount(0, 1, 0, 0, 0);
    private static final DayCount REFUSAL = new DayCount(0, 0, 1, 0, 0);
    private static final DayCount ORDER = new DayCount(0, 0, 0, 1, 0);
    private static final DayCount PROBLEM = new DayCount(0, 0, 0, 0, 1);

    static DayCount of(CallEvent event) {
        if (event instanceof CallEvent.Started) {
            return CALL;
        }
        if (event instanceof CallEvent.ConsentGiven) {
            return CONSENT;
        }
        if (event instanceof CallEvent.ConsentRefused) {
            return REFUSAL;
        }
        if (event instanceof CallEvent.OrderConfirmed) {
            return ORDER;
        }
        if (event instanceof CallEvent.Problem) {
            return PROBLEM;
        }
        return NONE;
    }

    DayCount plus(DayCount other) {
        return new DayCount(
                calls + other.calls,
                consents + other.consents,
                refusals + other.refusals,
                orders + other.orders,
                problems + other.problems);
    }
}
