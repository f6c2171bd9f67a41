package io.liza.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard for Grafana, as a file. */
class GrafanaDashboardTest {

    @TempDir
    Path folder;

    @Test
    void whoeverImportsItChoosesTheDataSource() throws IOException {
        GrafanaDashboard board = GrafanaDashboard.read();

        JsonNode variable = board.json().at("/templating/list/0");
        assertEquals("datasource", variable.get("name").asText());
        assertEquals("datasource", variable.get("type").asText());
        assertEquals("prometheus", variable.get("query").asText());
        for (JsonNode panel : board.panels()) {
            assertEquals(
                    "${datasource}",
                    panel.at("/datasource/uid").asText(),
                    panel.get("title").asText());
            assertFalse(panel.get("targets").isEmpty(), panel.get("title").asText());
        }
    }

    @Test
    void noPanelStandsOnAnother() throws IOException {
        var taken = new ArrayList<String>();
        for (JsonNode panel : GrafanaDashboard.read().json().get("panels")) {
            JsonNode place = panel.get("gridPos");
            for (int x = place.get("x").asInt();
                    x < place.get("x").asInt() + place.get("w").asInt();
                    x++) {
                for (int y = place.get("y").asInt();
                        y < place.get("y").asInt() + place.get("h").asInt();
                        y++) {
                    taken.add(x + "," + y);
                }
            }
        }
        assertEquals(taken.size(), Set.copyOf(taken).size());
        assertTrue(taken.stream().allMatch(place -> Integer.parseInt(place.split(",")[0]) < 24));
    }

    /** As the expressions of recording rules, which promtool reads. */
    @Test
    void everyQueryIsOne() throws IOException, InterruptedException {
        var rules = new ArrayList<Map<String, String>>();
        for (Query query : GrafanaDashboard.read().queries()) {
            rules.add(Map.of("record", "query:" + rules.size(), "expr", query.expression()));
        }
        var file = Map.of("groups", List.of(Map.of("name", "queries", "rules", rules)));
        Files.write(folder.resolve("queries.yml"), new YAMLMapper().writeValueAsBytes(file));

        var checked = Promtool.run(folder, "check", "rules", "queries.yml");

        assertEquals(0, checked.exitCode(), checked.text());
    }

    @Test
    void aNewVersionIsMarkedAndARunningOneIsNot() throws IOException, InterruptedException {
        String releases =
                GrafanaDashboard.read().json().at("/annotations/list/0/expr").asText();
        String build = "liza_build_info{service=\"voice\",version=\"%s\"}";
        var test = Map.of(
                "interval",
                "30s",
                "input_series",
                List.of(
                        Map.of("series", build.formatted("1"), "values", "1+0x20"),
                        Map.of("series", build.formatted("2"), "values", "_x10 1+0x20")),
                "promql_expr_test",
                List.of(
                        Map.of(
                                "expr",
                                releases,
                                "eval_time",
                                "6m",
                                "exp_samples",
                                List.of(Map.of("labels", "{service=\"voice\",version=\"2\"}", "value", 1))),
                        Map.of("expr", releases, "eval_time", "8m")));
        Files.write(folder.resolve("releases.yml"), new YAMLMapper().writeValueAsBytes(Map.of("tests", List.of(test))));

        var tested = Promtool.run(folder, "test", "rules", "releases.yml");

        assertEquals(0, tested.exitCode(), tested.text());
    }
}
