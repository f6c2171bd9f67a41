package io.liza.admin.statistics.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/** A day in one language: what most is counted by. Its order keeps two transactions from waiting for each other crosswise. */
record LanguageDay(LocalDate day, String language) implements Comparable<LanguageDay> {

    private static final Comparator<LanguageDay> ORDER =
            Comparator.comparing(LanguageDay::day).thenComparing(LanguageDay::language);

    @Override
    public int compareTo(LanguageDay other) {
        return ORDER.compare(this, other);
    }
}
