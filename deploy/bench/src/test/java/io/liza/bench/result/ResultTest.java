package io.liza.bench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.bench.result.Row.Comparison;
import io.liza.bench.result.Row.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {
    private static final String BASELINE = "bare Vert.x";

    /** In the second round the machine was busy with something else. */
    private static final List<Map<String, Double>> ROUNDS =
            List.of(round(100.0, 40.0), round(50.0, 21.0), round(100.0, 50.0));

    @Test
    void theRatioIsTheMedianOfTheRatiosInEachRound() {
        assertEquals(new Spread(0.42, 0.4, 0.5), row(Comparison.RATIO).against());
    }

    @Test
    void theDifferenceIsTakenInEachRoundToo() {
        assertEquals(new Spread(-50, -60, -29), row(Comparison.DIFFERENCE).against());
    }

    @Test
    void theMedianOfTwoIsBetweenThem() {
        assertEquals(new Spread(2, 1, 3), Spread.of(List.of(3.0, 1.0)));
    }

    @Test
    void aGoalHasASide() {
        assertTrue(Goal.atLeast(0.4).isMetBy(0.4));
        assertFalse(Goal.atLeast(0.4).isMetBy(0.39));
        assertFalse(Goal.atMost(2).isMetBy(2.1));
    }

    @Test
    void aResultIsReadAsItWasWritten(@TempDir Path folder) {
        var result = result("2026-11-27T04:00:00Z", 0.4);
        result.write(folder.resolve("a.json"));

        assertEquals(result, Result.read(folder.resolve("a.json")));
    }

    @Test
    void theTableShowsRatioAndGoal() {
        String line =
                ResultTable.of(result("now", 0.5)).lines().skip(1).findFirst().orElseThrow();

        assertEquals("webhooks 100 40.0 0.42 (0.40 to 0.50) ≥ 0.50, NOT MET", line.replaceAll(" +", " "));
    }

    @Test
    void twoResultsAreComparedLineByLine() {
        String line = ResultTable.of(result("before", 0.4), result("after", 0.4))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertEquals("webhooks 0.42 (0.40 to 0.50) 0.42 (0.40 to 0.50) +0 %", line.replaceAll(" +", " "));
    }

    private static Result result(String at, double goal) {
        return new Result(
                at,
                Map.of("cores", "2"),
                Map.of("Java", "17"),
                Map.of("rounds", "3"),
                List.of(Row.of("webhooks", ROUNDS, BASELINE, Comparison.RATIO, Goal.atLeast(goal))));
    }

    private static Row row(Comparison comparison) {
        return Row.of("webhooks", ROUNDS, BASELINE, comparison, null);
    }

    private static Map<String, Double> round(double baseline, double liza) {
        return Map.of(BASELINE, baseline, Row.LIZA, liza);
    }
}
