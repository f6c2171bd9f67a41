package io.liza.admin.order.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Reads one JSON object a line (ndjson, JSON Lines). */
final class NdjsonFile {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final Set<String> NAMES = Set.of("number", "status", "notes");

    private NdjsonFile() {}

    static void read(BufferedReader text, OrderRows rows) throws IOException {
        long line = 1;
        for (String json = text.readLine(); json != null; json = text.readLine(), line++) {
            if (!json.isBlank()) {
                add(json, line, rows);
            }
        }
    }

    private static void add(String json, long line, OrderRows rows) {
        try {
            JsonNode order = JSON.readTree(json);
            if (order.isObject() && order.propertyStream().allMatch(NdjsonFile::isKnown)) {
                rows.add(line, text(order, "number"), text(order, "status"), text(order, "notes"));
                return;
            }
        } catch (JacksonException notJson) {
            // as below
        }
        rows.fault(line, Fault.JSON);
    }

    private static boolean isKnown(Map.Entry<String, JsonNode> member) {
        return NAMES.contains(member.getKey()) && member.getValue().isValueNode();
    }

    /** Null where there is none. */
    private static String text(JsonNode order, String name) {
        return order.path(name).asText(null);
    }
}
