package io.liza.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.liza.local.demo.day.CallResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Stream;

/** The results of the calls as tables. */
record DemoReport(List<CallResult> calls) {
    private static final int MOST_COMPLAINTS = 5;

    long failures() {
        return complaints().count();
    }

    /** A line for each outcome and a column for each language, by frequency. */
    String table() {
        List<String> languages = byFrequency(calls.stream().map(CallResult::language));
        var lines = new ArrayList<String>();
        lines.add(line("", "calls", languages.stream().map(language -> language.isEmpty() ? "none" : language)));
        Map<String, List<CallResult>> byOutcome = calls.stream().collect(groupingBy(CallResult::outcome));
        byFrequency(calls.stream().map(CallResult::outcome))
                .forEach(outcome -> lines.add(line(outcome, byOutcome.get(outcome), languages)));
        lines.add(line("all", calls, languages));
        return String.join("\n", lines);
    }

    /** The most frequent errors, one a line; empty if there are none. */
    String failureTable() {
        return byFrequency(complaints()).stream()
                .limit(MOST_COMPLAINTS)
                .map(complaint -> "%7d  %s"
                        .formatted(complaints().filter(complaint::equals).count(), complaint))
                .collect(joining("\n"));
    }

    private Stream<String> complaints() {
        return calls.stream().flatMap(call -> call.complaint().stream());
    }

    private static String line(String outcome, List<CallResult> calls, List<String> languages) {
        Map<String, Long> counts = calls.stream().collect(groupingBy(CallResult::language, counting()));
        Stream<Long> columns = languages.stream().map(language -> counts.getOrDefault(language, 0L));
        return line(outcome, calls.size(), columns);
    }

    private static String line(String outcome, Object calls, Stream<?> columns) {
        return "%-28s%6s  ".formatted(outcome, calls)
                + columns.map("%6s"::formatted).collect(joining());
    }

    private static List<String> byFrequency(Stream<String> values) {
        return values.collect(groupingBy(Function.identity(), counting())).entrySet().stream()
                .sorted(Entry.<String, Long>comparingByValue().reversed().thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey)
                .toList();
    }
}
