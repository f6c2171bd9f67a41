package io.liza.admin.statistics;

import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.statistics.report.CallResults.HangUpCount;
import io.liza.admin.statistics.report.CallResults.OutcomeCount;
import io.liza.admin.statistics.report.CallResults.StageCount;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.statistics.rollup.HourCount;
import io.liza.admin.statistics.rollup.LanguageCount;
import io.liza.admin.statistics.rollup.OrderCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a report as CSV files, with the same headings and number formats in every language: rates from 0 to 1,
 * durations in seconds, weekdays from 1 (Monday) to 7.
 */
final class StatisticsCsv {

    private static final Map<String, Function<Report, Csv>> BY_NAME = Map.of(
            "calls",
            periods(columns -> columns.column("calls", PeriodFigures::calls)),
            "problems",
            periods(columns -> columns.column("problems", PeriodFigures::problems)),
            "consents",
            periods(columns -> columns.column("consents", PeriodFigures::consents)
                    .column("refusals", PeriodFigures::refusals)
                    .column("consent_rate", PeriodFigures::consentRate)),
            "handling",
            periods(columns -> columns.column("calls", row -> row.handlingTime().calls())
                    .column("median_seconds", row -> row.handlingTime().medianSeconds())
                    .column("p95_seconds", row -> row.handlingTime().p95Seconds())),
            "languages",
            file(
                    Report::languages,
                    new CsvColumns<LanguageCount>()
                            .column("language", LanguageCount::language)
                            .column("calls", LanguageCount::calls)
                            .column("share", LanguageCount::share)),
            "hours",
            file(
                    Report::hours,
                    new CsvColumns<HourCount>()
                            .column("weekday", HourCount::weekday)
                            .column("hour", HourCount::hour)
                            .column("calls", HourCount::calls)),
            "orders",
            file(
                    Report::orders,
                    new CsvColumns<OrderCount>()
                            .column("order_number", OrderCount::orderNumber)
                            .column("asked", OrderCount::asked)),
            "funnel",
            file(
                    report -> report.results().funnel(),
                    new CsvColumns<StageCount>()
                            .column("language", row -> row.language() == null ? "all" : row.language())
                            .column("stage", StageCount::stage)
                            .column("calls", StageCount::calls)
                            .column("share", StageCount::share)),
            "outcomes",
            file(
                    report -> report.results().outcomes(),
                    new CsvColumns<OutcomeCount>()
                            .column("outcome", OutcomeCount::outcome)
                            .column("calls", OutcomeCount::calls)
                            .column("share", OutcomeCount::share)),
            "hang-ups",
            file(
                    report -> report.results().hangUps(),
                    new CsvColumns<HangUpCount>()
                            .column("step", HangUpCount::step)
                            .column("calls", HangUpCount::calls)
                            .column("share", HangUpCount::share)));

    private StatisticsCsv() {}

    static Optional<Function<Report, Csv>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Function<Report, Csv> periods(
            Function<CsvColumns<PeriodFigures>, CsvColumns<PeriodFigures>> figures) {
        return file(
                Report::periods,
                figures.apply(new CsvColumns<PeriodFigures>()
                        .column("period", row -> row.period().name())
                        .column("from", row -> row.period().from())
                        .column("to", row -> row.period().to())));
    }

    private static <R> Function<Report, Csv> file(Function<Report, List<R>> rows, CsvColumns<R> columns) {
        return report -> columns.file(rows.apply(report));
    }
}
