package io.liza.bench.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One line of a result.
 *
 * @param servers what each server reached
 * @param against Liza's value against that of bare Vert.x in the same round, or the only value that the goal is about
 * @param goal for the median of {@code against}; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Row(String what, Map<String, Spread> servers, Comparison comparison, Spread against, Goal goal) {

    /** Comparison of Liza with bare Vert.x. */
    enum Comparison {
        RATIO,
        DIFFERENCE,
        ALONE
    }

    /** A limit, and on which side of it the value must be. */
    record Goal(double limit, boolean atLeast) {
        static Goal atLeast(double limit) {
            return new Goal(limit, true);
        }

        static Goal atMost(double limit) {
            return new Goal(limit, false);
        }

        boolean isMetBy(double value) {
            return atLeast ? value >= limit : value <= limit;
        }
    }

    /** Of Liza alone. */
    static Row alone(String what, Spread value, Goal goal) {
        return new Row(what, Map.of(Rounds.LIZA, value), Comparison.ALONE, value, goal);
    }
}
