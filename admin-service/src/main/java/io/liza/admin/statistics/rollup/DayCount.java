package io.liza.admin.statistics.rollup;

import io.liza.event.CallEvent;
import io.vertx.mutiny.sqlclient.Row;

/** How often things happened on a day, or on several. Where nothing happened it is {@link #NONE}. */
public record DayCount(int calls, int consents, int refusals, int orders, int problems) {

    public static final DayCount NONE = new DayCount(0, 0, 0, 0, 0);
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

    static DayCount read(Row row) {
        return new DayCount(
                row.getInteger("calls"),
                row.getInteger("consents"),
                row.getInteger("refusals"),
                row.getInteger("orders"),
                row.getInteger("problems"));
    }

    /** Of those who answered the question, the part that consented, 0 to 1; null where nobody answered. */
    public Double consentRate() {
        int answers = consents + refusals;
        return answers == 0 ? null : Double.valueOf((double) consents / answers);
    }

    public DayCount plus(DayCount other) {
        return new DayCount(
                calls + other.calls,
                consents + other.consents,
                refusals + other.refusals,
                orders + other.orders,
                problems + other.problems);
    }
}
