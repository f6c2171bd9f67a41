package io.liza.admin.statistics.rollup;

import io.liza.admin.call.CallStep;
import io.liza.admin.call.Outcome;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counters of calls in a range by language, and in all languages. */
public final class CallCounts {

    private final Map<String, Map<String, Integer>> byLanguage = new TreeMap<>();
    private final Map<String, Integer> total = new TreeMap<>();

    void add(Row row) {
        String counter = key(row.getString("kind"), row.getString("name"));
        int calls = row.getInteger("calls");
        byLanguage
                .computeIfAbsent(row.getString("language"), language -> new TreeMap<>())
                .merge(counter, calls, Integer::sum);
        total.merge(counter, calls, Integer::sum);
    }

    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** @param language null for all */
    public int reached(FunnelStage stage, String language) {
        Map<String, Integer> counters = language == null ? total : byLanguage.getOrDefault(language, Map.of());
        return counters.getOrDefault(key("STAGE", stage.name()), 0);
    }

    public int ended(Outcome outcome) {
        return total.getOrDefault(key("OUTCOME", outcome.name()), 0);
    }

    public int hungUp(CallStep step) {
        return total.getOrDefault(key("HUNG_UP", step.name()), 0);
    }

    /** Calls with consent that have ended. */
    public int endedWithConsent() {
        return total.getOrDefault(key("ENDED", FunnelStage.CONSENTED.name()), 0);
    }

    private static String key(String kind, String name) {
        return kind + " " + name;
    }
}
