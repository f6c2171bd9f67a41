package io.liza.bench.calls;

import io.liza.local.service.Service;
import java.util.Locale;

/**
 * How fast one admin-service stores what has piled up.
 *
 * @param expected events that Kafka has acknowledged
 * @param stored rows of the table that deduplicates
 * @param late events in the second half, when everything is compiled
 */
record Drain(
        int expected,
        long stored,
        double seconds,
        double lateSeconds,
        double late,
        double batch,
        double cpuMicros,
        double wal) {
    private static final int POLL_MILLIS = 50;
    private static final double PATIENCE_SECONDS = 120;

    static Drain of(Site site, int expected) {
        Service admin = site.startAdmin();
        try (var database = Postgresql.of(site)) {
            long start = System.nanoTime();
            double wal = database.number("select pg_current_wal_lsn() - '0/0'::pg_lsn");
            double first = done(admin);
            double cpu = Processor.secondsOf(admin);
            double halfAt = 0;
            double half = 0;
            double now = first;
            while (now < expected && since(start) < PATIENCE_SECONDS) {
                pause();
                now = done(admin);
                if (half == 0 && now >= first + (expected - first) / 2) {
                    half = now;
                    halfAt = since(start);
                }
            }
            double seconds = since(start);
            double counted = now - first;
            return new Drain(
                    expected,
                    (long) database.number("select count(*) from conversation"),
                    seconds,
                    seconds - halfAt,
                    now - half,
                    Metrics.of(admin).sum("liza_inbox_batch_size_sum")
                            / Metrics.of(admin).sum("liza_inbox_batch_size_count"),
                    (Processor.secondsOf(admin) - cpu) / counted * 1e6,
                    (database.number("select pg_current_wal_lsn() - '0/0'::pg_lsn") - wal) / counted);
        } finally {
            site.stopAdmin();
        }
    }

    boolean isWhole() {
        return stored == expected;
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
                late / lateSeconds,
                batch,
                cpuMicros,
                wal);
    }
}
