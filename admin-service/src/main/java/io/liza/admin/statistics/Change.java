package io.liza.admin.statistics;

import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.NumberFormat;

/** Formats how much a number has changed since the period before. */
@Named("change")
@ApplicationScoped
public class Change {

    private final PageLanguage language;

    Change(PageLanguage language) {
        this.language = language;
    }

    /** Formats 12 after 10 as {@code +20%} or {@code +20 %}; empty if it was 0 before. */
    public String percent(int now, int before) {
        if (before == 0) {
            return "";
        }
        var format = (DecimalFormat) NumberFormat.getPercentInstance(language.getLocale());
        format.setPositivePrefix("+");
        return format.format((double) (now - before) / before);
    }
}
