package io.liza.admin.statistics;

import io.liza.admin.csv.Csv;
import io.liza.admin.statistics.report.Report;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a report as files, with the same names of columns and plain numbers in every language: rates from 0 to 1,
 * durations in seconds, weekdays from 1 (Monday) to 7.
 */
final class StatisticsCsv {

    private static final Map<String, Function<Report, Csv>> BY_NAME = Map.of(
            "calls", StatisticsCsv::calls,
            "consents", StatisticsCsv::consents,
            "handling", StatisticsCsv::handling,
            "languages", StatisticsCsv::languages,
            "hours", StatisticsCsv::hours,
            "orders", StatisticsCsv::orders);

    private StatisticsCsv() {}

    static Optional<Function<Report, Csv>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Csv calls(Report report) {
        var csv = new Csv("period", "from", "to", "calls");
        report.periods()
                .forEach(row -> csv.row(
                        row.period().name(), row.period().from(), row.period().to(), row.calls()));
        return csv;
    }

    private static Csv consents(Report report) {
        var csv = new Csv("period", "from", "to", "consents", "refusals", "consent_rate");
        report.periods()
                .forEach(row -> csv.row(
                        row.period().name(),
                        row.period().from(),
                        row.period().to(),
                        row.consents(),
                        row.refusals(),
                        row.consentRate()));
        return csv;
    }

    private static Csv handling(Report report) {
        var csv = new Csv("period", "from", "to", "calls", "median_seconds", "p95_seconds");
        report.periods()
                .forEach(row -> csv.row(
                        row.period().name(),
                        row.period().from(),
                        row.period().to(),
                        row.handlingTime().calls(),
                        row.handlingTime().medianSeconds(),
                        row.handlingTime().p95Seconds()));
        return csv;
    }

    private static Csv languages(Report report) {
        var csv = new Csv("language", "calls", "share");
        report.languages().forEach(row -> csv.row(row.language(), row.calls(), row.share()));
        return csv;
    }

    private static Csv hours(Report report) {
        var csv = new Csv("weekday", "hour", "calls");
        report.hours().forEach(row -> csv.row(row.weekday(), row.hour(), row.calls()));
        return csv;
    }

    private static Csv orders(Report report) {
        var csv = new Csv("order_number", "asked");
        report.orders().forEach(row -> csv.row(row.orderNumber(), row.asked()));
        return csv;
    }
}
