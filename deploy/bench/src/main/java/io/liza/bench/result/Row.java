package io.liza.bench.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a result.
 *
 * @param servers what each server reached
 * @param against Liza's value against that of the baseline in the same round, or the only value that the goal is about
 * @param goal for the median of {@code against}; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(String what, Map<String, Spread> servers, Comparison comparison, Spread against, Goal goal) {
    public static final String LIZA = "Liza";

    /** Comparison of Liza with the baseline. */
    public enum Comparison {
        RATIO,
        DIFFERENCE,
        ALONE;

        private double of(double liza, double baseline) {
            return switch (this) {
                case RATIO -> liza / baseline;
                case DIFFERENCE -> liza - baseline;
                case ALONE -> liza;
            };
        }
    }

    /** A limit, and on which side of it the value must be. */
    public record Goal(double limit, boolean atLeast) {
        public static Goal atLeast(double limit) {
            return new Goal(limit, true);
        }

        public static Goal atMost(double limit) {
            return new Goal(limit, false);
        }

        public boolean isMetBy(double value) {
            return atLeast ? value >= limit : value <= limit;
        }
    }

    /** @param rounds the value of each server, round by round */
    public static Row of(
            String what, List<Map<String, Double>> rounds, String baseline, Comparison comparison, Goal goal) {
        var servers = new LinkedHashMap<String, Spread>();
        for (String server : rounds.get(0).keySet()) {
            servers.put(
                    server,
                    Spread.of(rounds.stream().map(round -> round.get(server)).toList()));
        }
        List<Double> compared = rounds.stream()
                .map(round -> comparison.of(round.get(LIZA), round.get(baseline)))
                .toList();
        return new Row(what, servers, comparison, Spread.of(compared), goal);
    }

    /** Of Liza alone. */
    public static Row alone(String what, Spread value, Goal goal) {
        return new Row(what, Map.of(LIZA, value), Comparison.ALONE, value, goal);
    }
}
