package io.liza.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
            assertEquals("deploy/prometheus/RUNBOOK.md#" + alert.name().toLowerCase(Locale.ROOT), alert.runbook());
            assertTrue(Set.of("critical", "warning").contains(alert.severity()), alert.name());
        }
    }

    @Test
    void everyAlertIsTested() throws IOException {
        String tests = Files.readString(Alerts.FOLDER.resolve("liza.rules.test.yml"));

        assertEquals(
                List.of(),
                Alerts.all().stream()
                        .map(Alerts.Alert::name)
                        .filter(name -> !tests.contains(name))
                        .toList());
    }

    @Test
    void theRulesPassTheirOwnTests() throws IOException, InterruptedException {
        var checked = Promtool.run(Alerts.FOLDER, "check", "rules", "--lint-fatal", "liza.rules.yml");
        assertEquals(0, checked.exitCode(), checked.text());

        var tested = Promtool.run(Alerts.FOLDER, "test", "rules", "liza.rules.test.yml");
        assertEquals(0, tested.exitCode(), tested.text());
    }
}
