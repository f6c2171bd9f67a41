package io.liza.admin.statistics.report;

import io.liza.admin.call.CallStep;
import io.liza.admin.call.Outcome;
import io.liza.admin.statistics.rollup.CallCounts;
import io.liza.admin.statistics.rollup.FunnelStage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outcomes and funnel of the calls of a range.
 *
 * @param funnel the stages in all languages, then those in each language
 * @param outcomes of the calls that have ended, most frequent first
 * @param hangUps by the question at which the call ended
 */
public record CallResults(
        List<StageCount> funnel, List<OutcomeCount> outcomes, List<HangUpCount> hangUps, Settled settled) {

    /**
     * @param language null for all
     * @param share of the calls in this language, from 0 to 1; null without calls
     */
    public record StageCount(String language, FunnelStage stage, int calls, Double share) {}

    public record OutcomeCount(Outcome outcome, int calls, Double share) {}

    public record HangUpCount(CallStep step, int calls, Double share) {}

    public static CallResults of(CallCounts counts) {
        return new CallResults(
                Stream.concat(Stream.of((String) null), counts.languages().stream())
                        .flatMap(language -> stages(counts, language))
                        .toList(),
                outcomes(counts),
                hangUps(counts),
                Settled.of(counts.ended(Outcome.STATUS_TOLD), counts.endedWithConsent()));
    }

    /** The stages in all languages. */
    public List<StageCount> total() {
        return funnel.subList(0, FunnelStage.values().length);
    }

    /** The questions at which callers hung up, most frequent first. */
    public List<HangUpCount> hungUp() {
        return hangUps.stream()
                .filter(count -> count.calls() > 0)
                .sorted(Comparator.comparing(HangUpCount::calls).reversed())
                .toList();
    }

    /** The stages in each language, in rows. */
    public List<List<StageCount>> languages() {
        return List.copyOf(funnel.stream()
                .filter(count -> count.language() != null)
                .collect(Collectors.groupingBy(StageCount::language, TreeMap::new, Collectors.toList()))
                .values());
    }

    private static Stream<StageCount> stages(CallCounts counts, String language) {
        int called = counts.reached(FunnelStage.CALLED, language);
        return Arrays.stream(FunnelStage.values()).map(stage -> {
            int calls = counts.reached(stage, language);
            return new StageCount(language, stage, calls, share(calls, called));
        });
    }

    private static List<OutcomeCount> outcomes(CallCounts counts) {
        int all = Arrays.stream(Outcome.values()).mapToInt(counts::ended).sum();
        return Arrays.stream(Outcome.values())
                .map(outcome -> new OutcomeCount(outcome, counts.ended(outcome), share(counts.ended(outcome), all)))
                .filter(count -> count.calls() > 0)
                .sorted(Comparator.comparing(OutcomeCount::calls).reversed())
                .toList();
    }

    private static List<HangUpCount> hangUps(CallCounts counts) {
        int all = Arrays.stream(CallStep.values()).mapToInt(counts::hungUp).sum();
        return Arrays.stream(CallStep.values())
                .map(step -> new HangUpCount(step, counts.hungUp(step), share(counts.hungUp(step), all)))
                .toList();
    }

    static Double share(int part, int all) {
        return all == 0 ? null : Double.valueOf((double) part / all);
    }
}
