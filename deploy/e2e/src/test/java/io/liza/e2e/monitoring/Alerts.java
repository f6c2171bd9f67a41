package io.liza.e2e.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules as they stand in {@code deploy/prometheus}: resources of the Prometheus operator. */
final class Alerts {
    static final Path FOLDER = Installation.repository().resolve("deploy/prometheus");

    /** The rules about Liza itself. */
    static final String LIZA = "liza.rules.yml";

    /** The rules of all files. */
    static final List<String> FILES = List.of(LIZA, "kubernetes.rules.yml", "compose.rules.yml");

    private static final String RUNBOOK = "RUNBOOK.md#";

    private Alerts() {}

    /** @param runbook anchor of its entry in the runbook */
    record Alert(String name, Query query, String severity, String runbook) {}

    static List<Alert> all() throws IOException {
        var all = new ArrayList<Alert>();
        for (String file : FILES) {
            all.addAll(of(file));
        }
        return all;
    }

    static List<Alert> of(String file) throws IOException {
        return rules(file)
                .filter(rule -> rule.has("alert"))
                .map(rule -> new Alert(
                        rule.path("alert").asText(),
                        new Query(rule.path("expr").asText()),
                        rule.at("/labels/severity").asText(),
                        anchor(rule.at("/annotations/runbook_url").asText())))
                .toList();
    }

    /** The expressions of alerts and recordings. */
    static Stream<Query> queries(String file) throws IOException {
        return rules(file).map(rule -> new Query(rule.path("expr").asText()));
    }

    /** The names of the series that rules record. */
    static Set<String> recorded(String file) throws IOException {
        return rules(file)
                .filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> rules(String file) throws IOException {
        JsonNode groups =
                new YAMLMapper().readTree(FOLDER.resolve(file).toFile()).at("/spec/groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("rules").spliterator(), false));
    }

    private static String anchor(String url) {
        return url.startsWith("https://") && url.contains(RUNBOOK) ? url.substring(url.indexOf(RUNBOOK)) : url;
    }
}
