package io.liza.admin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Formats numbers and weekdays in the reader's language. */
@Named("formats")
@ApplicationScoped
public class Formats {

    private final PageLanguage language;

    Formats(PageLanguage language) {
        this.language = language;
    }

    /** {@code 1,234} or {@code 1.234}. */
    public String count(Number count) {
        return NumberFormat.getIntegerInstance(reader()).format(count);
    }

    /** {@code 87.5%} or {@code 87,5 %} for 0.875; a dash for null. */
    public String percent(Double part) {
        if (part == null) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(reader());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(part);
    }

    /** {@code 1:23} for 83 seconds, the same in every language; a dash for null. */
    public String minutes(Integer seconds) {
        return seconds == null ? "–" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** {@code Mon} or {@code Mo}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, reader());
    }

    private Locale reader() {
        return Locale.forLanguageTag(language.getCurrent());
    }
}
