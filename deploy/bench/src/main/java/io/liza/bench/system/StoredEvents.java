package io.liza.bench.system;

import io.liza.local.process.Waiting;
import io.liza.local.service.Service;
import java.time.Duration;
import java.util.Map;

/** Counts the events that an admin-service has stored since its start. */
public record StoredEvents(Service admin) {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    /** Pause between two requests for the metrics, each of which costs the service some milliseconds. */
    private static final long POLL_MILLIS = 400;

    /** Starts an admin-service, lets it store the waiting events, and stops it; returns how many are in the table. */
    public static long store(BenchSystem system, int expected) {
        new StoredEvents(system.startAdmin(Map.of())).await(expected);
        system.stopAdmin();
        try (var database = system.database()) {
            return database.events();
        }
    }

    /** Waits for a number of events, or until the time is over; returns how many are stored. */
    public double await(double events) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        double stored = count();
        while (stored < events && System.nanoTime() < end) {
            Waiting.pause(POLL_MILLIS);
            stored = count();
        }
        return stored;
    }

    /** Counted after the commit. */
    public double count() {
        return Metrics.of(admin).sum("liza_inbox_delay_seconds_count");
    }
}
