package io.liza.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The alerting rules, their own tests, and the runbook. */
class AlertsTest {

    @Test
    void everyAlertHasAnEntryInTheRunbookAndNoEntryIsOrphaned() throws IOException {
        Set<String> entries = Files.readAllLines(Alerts.FOLDER.resolve("RUNBOOK.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names =
                Alerts.all().stream().map(Alerts.Alert::name).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(names, entries);
        for (var alert : Alerts.all()) {
            assertEquals("RUNBOOK.md#" + alert.name().toLowerCase(Locale.ROOT), alert.runbook());
            assertTrue(Set.of("critical", "warning", "none").contains(alert.severity()), alert.name());
        }
    }

    @Test
    void onlyTheWatchdogNeedsNobody() throws IOException {
        assertEquals(
                List.of("LizaWatchdog"),
                Alerts.all().stream()
                        .filter(alert -> alert.severity().equals("none"))
                        .map(Alerts.Alert::name)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("io.liza.e2e.monitoring.Alerts#FILES")
    void everyAlertIsTested(String rules) throws IOException {
        var tests = new StringBuilder();
        for (String file : tests(rules)) {
            tests.append(Files.readString(Alerts.FOLDER.resolve(file)));
        }

        assertEquals(
                List.of(),
                Alerts.of(rules).stream()
                        .map(Alerts.Alert::name)
                        .filter(name -> tests.indexOf(name) < 0)
                        .toList());
    }

    @Test
    void theRulesPassTheirOwnTests() throws IOException, InterruptedException {
        var checked = Promtool.check(Alerts.FOLDER);

        assertEquals(0, checked.exitCode(), checked.text());
    }

    /** The files with tests of these rules. */
    private static List<String> tests(String rules) throws IOException {
        String name = rules.substring(0, rules.indexOf('.'));
        try (Stream<Path> files = Files.list(Alerts.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(name + '.') && file.endsWith(".rules.test.yml"))
                    .sorted()
                    .toList();
        }
    }
}
