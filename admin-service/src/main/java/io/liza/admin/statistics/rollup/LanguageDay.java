package io.liza.admin.statistics.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/** A day and a language. Statements write them in this order, so that two transactions cannot deadlock. */
record LanguageDay(LocalDate day, String language) implements Comparable<LanguageDay> {

    private static final Comparator<LanguageDay> ORDER =
            Comparator.comparing(LanguageDay::day).thenComparing(LanguageDay::language);

    @Override
    public int compareTo(LanguageDay other) {
        return ORDER.compare(this, other);
    }
}
