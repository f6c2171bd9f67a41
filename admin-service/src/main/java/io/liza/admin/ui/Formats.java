package io.liza.admin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;

/** Formats numbers and weekdays in the user's language. */
@Named("formats")
@ApplicationScoped
public class Formats {

    private final PageLanguage language;

    Formats(PageLanguage language) {
        this.language = language;
    }

    /** Formats a number as {@code 1,234} or {@code 1.234}. */
    public String count(Number count) {
        return NumberFormat.getIntegerInstance(reader()).format(count);
    }

    /** Formats 0.875 as {@code 87.5%} or {@code 87,5 %}; a dash for null. */
    public String percent(Double part) {
        if (part == null) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(reader());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(part);
    }

    /** Formats 83 seconds as {@code 1:23} and 3723 seconds as {@code 1:02:03}, in all languages; a dash for null. */
    public String minutes(Number seconds) {
        if (seconds == null) {
            return "–";
        }
        var duration = Duration.ofSeconds(seconds.longValue());
        return duration.toHours() == 0
                ? "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart())
                : "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Formats a weekday as {@code Mon} or {@code Mo}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, reader());
    }

    private Locale reader() {
        return Locale.forLanguageTag(language.getCurrent());
    }
}
