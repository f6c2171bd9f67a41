package io.liza.bench.result;

import io.liza.bench.result.Row.Comparison;
import io.liza.bench.result.Row.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as text: one of them, or two side by side. */
final class ResultTable {
    private static final String COMPARED = "%-40s %24s %24s %10s";

    private ResultTable() {}

    static String of(Result result) {
        var text = new StringBuilder();
        List<String> baselines = result.rows().stream()
                .flatMap(row -> row.servers().keySet().stream())
                .filter(server -> !server.equals(Row.LIZA))
                .distinct()
                .toList();
        List<String> servers =
                Stream.concat(baselines.stream(), Stream.of(Row.LIZA)).toList();
        line(text, "", servers, baselines.isEmpty() ? "" : "Liza against " + baselines.get(0), "goal");
        for (Row row : result.rows()) {
            List<String> medians =
                    servers.stream().map(server -> median(row, server)).toList();
            line(text, row.what(), medians, row.comparison() == Comparison.ALONE ? "" : against(row), goal(row));
        }
        return text.toString();
    }

    /** The lines that both have. */
    static String of(Result before, Result after) {
        var text = new StringBuilder();
        line(text, COMPARED, "", before.at(), after.at(), "change");
        for (Row row : before.rows()) {
            find(after.rows(), row.what())
                    .ifPresent(other -> line(
                            text,
                            COMPARED,
                            row.what(),
                            against(row),
                            against(other),
                            String.format(
                                    Locale.ROOT,
                                    "%+.0f %%",
                                    (other.against().median() / row.against().median() - 1) * 100)));
        }
        return text.toString();
    }

    private static Optional<Row> find(List<Row> rows, String what) {
        return rows.stream().filter(row -> row.what().equals(what)).findFirst();
    }

    private static String median(Row row, String server) {
        Spread spread = row.servers().get(server);
        return spread == null ? "" : number(spread.median());
    }

    private static String against(Row row) {
        Spread spread = row.against();
        String sign = row.comparison() == Comparison.DIFFERENCE ? "+" : "";
        return sign
                + number(spread.median())
                + (spread.min() == spread.max()
                        ? ""
                        : " (" + number(spread.min()) + " to " + number(spread.max()) + ")");
    }

    private static String goal(Row row) {
        Goal goal = row.goal();
        if (goal == null) {
            return "";
        }
        return (goal.atLeast() ? "≥ " : "≤ ")
                + number(goal.limit())
                + (goal.isMetBy(row.against().median()) ? ", met" : ", NOT MET");
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f", value);
    }

    private static void line(StringBuilder text, String what, List<String> values, String against, String goal) {
        String columns = values.stream().map("%13s"::formatted).collect(Collectors.joining());
        line(text, "%-40s%s   %-24s %s", what, columns, against, goal);
    }

    private static void line(StringBuilder text, String format, Object... cells) {
        text.append(String.format(Locale.ROOT, format, cells).stripTrailing()).append(System.lineSeparator());
    }
}
