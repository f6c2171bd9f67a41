package io.liza.bench.calls;

import io.liza.bench.system.BenchDatabase;
import io.liza.bench.system.BenchSystem;
import io.liza.local.kafka.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Bytes that a call takes in Kafka and in Postgres. */
record StorageSize(int events, int calls, double kafka, Map<String, Double> tables) {
    private static final String ALL = "select sum(pg_total_relation_size(oid)) from pg_class"
            + " where relkind = 'r' and relnamespace = 'public'::regnamespace";

    static StorageSize of(BenchSystem system, int events, int calls) {
        var tables = new LinkedHashMap<String, Double>();
        try (var database = system.database()) {
            database.run("vacuum analyze");
            for (String table :
                    List.of("conversation", "call", "caller", "consent", "orders", "order_call", "statistics_order")) {
                tables.put(table, database.number("select pg_total_relation_size('" + table + "')"));
            }
            tables.put("all", database.number(ALL));
            forget(database);
            tables.put("all once anonymous", database.number(ALL));
        }
        return new StorageSize(events, calls, topic(system.bootstrapServers()), tables);
    }

    /** Anonymises calls as the retention job does after 90 days. */
    private static void forget(BenchDatabase database) {
        double calls;
        do {
            calls = database.number("select calls from anonymize_calls(array("
                    + "select id from call where anonymized_at is null order by started_at, id limit 2000))");
        } while (calls > 0);
        database.run("vacuum full");
    }

    private static double topic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                    .flatMap(broker -> broker.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(Topics.CALLS))
                    .mapToDouble(replica -> replica.getValue().size())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%d calls of %d events; bytes a call: Kafka %.0f (one copy), Postgres",
                calls,
                events / calls,
                kafka / calls));
        tables.forEach((table, bytes) -> text.append(String.format(Locale.ROOT, " %s %.0f", table, bytes / calls)));
        return text.toString();
    }
}
