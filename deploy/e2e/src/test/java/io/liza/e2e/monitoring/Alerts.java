package io.liza.e2e.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rules as they stand in {@code deploy/prometheus}. */
final class Alerts {
    static final Path FOLDER = Installation.repository().resolve("deploy/prometheus");

    private Alerts() {}

    record Alert(String name, Query query, String severity, String runbook) {}

    static List<Alert> all() throws IOException {
        JsonNode file =
                new YAMLMapper().readTree(FOLDER.resolve("liza.rules.yml").toFile());
        return StreamSupport.stream(file.get("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("rules").spliterator(), false))
                .map(rule -> new Alert(
                        rule.path("alert").asText(),
                        new Query(rule.path("expr").asText()),
                        rule.at("/labels/severity").asText(),
                        rule.at("/annotations/runbook").asText()))
                .toList();
    }
}
