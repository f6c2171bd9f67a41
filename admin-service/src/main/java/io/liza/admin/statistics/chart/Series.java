package io.liza.admin.statistics.chart;

import io.liza.admin.statistics.report.PeriodFigures;
import java.util.function.Function;

/**
 * Values of a chart.
 *
 * @param name names the colour
 * @param value value of a period; null for none
 * @param format formats a value in the page's language
 */
public record Series(String name, Function<PeriodFigures, ? extends Number> value, Function<Number, String> format) {

    double number(PeriodFigures period) {
        Number number = value.apply(period);
        return number == null ? 0 : number.doubleValue();
    }

    String text(PeriodFigures period) {
        Number number = value.apply(period);
        return number == null ? "–" : format.apply(number);
    }
}
