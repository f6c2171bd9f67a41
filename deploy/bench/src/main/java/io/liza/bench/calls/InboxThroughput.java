package io.liza.bench.calls;

import io.liza.bench.system.BenchSystem;
import io.liza.local.service.Service;
import java.util.Locale;
import java.util.Map;

/**
 * Rate at which one admin-service stores waiting events.
 *
 * @param expected events that Kafka has acknowledged
 * @param stored rows of the table that deduplicates
 * @param perSecond in the second half, when everything is compiled
 * @param cpuMicros of the service, for each event
 * @param wal bytes of write-ahead log for each event
 */
record InboxThroughput(int expected, long stored, double perSecond, double batch, double cpuMicros, double wal) {
    private static final int POLL_MILLIS = 50;
    private static final double TIMEOUT_SECONDS = 120;
    private static final String WAL = "select pg_current_wal_lsn() - '0/0'::pg_lsn";

    static InboxThroughput of(BenchSystem system, int expected) {
        Service admin = system.startAdmin(Map.of());
        try (var database = system.database()) {
            long start = System.nanoTime();
            double wal = database.number(WAL);
            double cpu = CpuTime.secondsOf(admin);
            double first = done(admin);
            double half = wait(admin, start, first + (expected - first) / 2);
            double halfAt = since(start);
            double last = wait(admin, start, expected);
            double seconds = since(start) - halfAt;
            Metrics metrics = Metrics.of(admin);
            return new InboxThroughput(
                    expected,
                    (long) database.number("select count(*) from conversation"),
                    (last - half) / seconds,
                    metrics.sum("liza_inbox_batch_size_sum") / metrics.sum("liza_inbox_batch_size_count"),
                    (CpuTime.secondsOf(admin) - cpu) / (last - first) * 1e6,
                    (database.number(WAL) - wal) / (last - first));
        } finally {
            system.stopAdmin();
        }
    }

    boolean isWhole() {
        return stored == expected;
    }

    /** Waits until this many are stored or the time is over; returns how many are stored. */
    private static double wait(Service admin, long start, double goal) {
        double now = done(admin);
        while (now < goal && since(start) < TIMEOUT_SECONDS) {
            pause();
            now = done(admin);
        }
        return now;
    }

    /** Counted after the commit. */
    private static double done(Service admin) {
        return Metrics.of(admin).sum("liza_inbox_delay_seconds_count");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%n%d events waited, %d are stored; the second half at %.0f events/s, %.0f to a batch; CPU of the service"
                        + " %.0f µs and WAL %.0f bytes an event",
                expected,
                stored,
                perSecond,
                batch,
                cpuMicros,
                wal);
    }
}
