package io.liza.e2e.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dashboard as it stands in {@code deploy/grafana}. */
record GrafanaDashboard(JsonNode json) {

    static GrafanaDashboard read() throws IOException {
        return new GrafanaDashboard(new JsonMapper()
                .readTree(Installation.repository()
                        .resolve("deploy/grafana/liza.json")
                        .toFile()));
    }

    List<JsonNode> panels() {
        return stream(json.get("panels"))
                .filter(panel -> !panel.get("type").asText().equals("row"))
                .toList();
    }

    List<Query> queries() {
        return Stream.concat(
                        panels().stream().flatMap(panel -> stream(panel.get("targets"))),
                        stream(json.at("/annotations/list")))
                .map(target -> new Query(target.get("expr").asText()))
                .toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
