package io.liza.bench.live;

import io.liza.bench.result.MeasuredServer;
import io.liza.bench.system.BenchDatabase;
import io.liza.bench.system.BenchSystem;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The processes of the measurement. */
record Servers(BenchSystem system, MeasuredServer voice, MeasuredServer admin) {
    private static final long TIMEOUT_NANOS = 300_000_000_000L;

    /** CPU used so far. */
    Usage usage() {
        double own =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        return new Usage(System.nanoTime() / 1e9, voice.cpuSeconds(), admin.cpuSeconds(), own);
    }

    /** Returns once the inbox has stored that many events. */
    void awaitStored(long events) {
        long start = System.nanoTime();
        try (BenchDatabase database = system.database()) {
            while (database.number("select count(*) from conversation") < events) {
                if (System.nanoTime() - start > TIMEOUT_NANOS) {
                    throw new IllegalStateException("the inbox is still storing events");
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Values of calls by their ids in the database; a call that is not stored yet is left out. */
    Map<Long, Long> byId(Map<String, Long> bySid) {
        var byId = new HashMap<Long, Long>();
        try (BenchDatabase database = system.database();
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery("select id, sid from call")) {
            while (rows.next()) {
                Long value = bySid.get(rows.getString("sid"));
                if (value != null) {
                    byId.put(rows.getLong("id"), value);
                }
            }
            return byId;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
