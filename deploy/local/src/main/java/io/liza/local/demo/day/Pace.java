package io.liza.local.demo.day;

import io.liza.local.telephone.CallReport.Said;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * The duration of a call with a person. Liza speaks about fifteen characters a second; some callers press the key
 * before she has finished, others later.
 *
 * @param answersAfter share of the speaking time after which the caller answers
 */
record Pace(double answersAfter) {
    private static final double CHARACTERS_PER_SECOND = 15;
    private static final double USUAL = 0.8;
    private static final double SPREAD = 0.35;

    static Pace any(Random random) {
        return new Pace(USUAL * Math.exp(SPREAD * random.nextGaussian()));
    }

    Duration of(List<Said> said) {
        int characters = said.stream().mapToInt(each -> each.text().length()).sum();
        return Duration.ofSeconds(1 + Math.round(answersAfter * characters / CHARACTERS_PER_SECOND));
    }
}
