package io.liza.voice.event;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.UnreadableEventException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * Events on disk in the order of their arrival. An event that {@link #append} has written survives a kill and a power cut.
 * Its place is its time of arrival in microseconds. After a disk error the next call opens the store again. Every method
 * may block on the disk.
 */
final class Spool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final char AFTER_TYPE = ' ';
    private static final String UNREADABLE = "unreadable";
    private static final long MICROS = 1_000;

    private final Path file;
    private final int maxEvents;
    private final Clock clock;
    private MVStore store;

    /** @throws IllegalStateException if the folder cannot be used, or another process uses it */
    Spool(Path folder, int maxEvents, Clock clock) {
        this.file = folder.toAbsolutePath().resolve("events.mv");
        this.maxEvents = maxEvents;
        this.clock = clock;
        try {
            Files.createDirectories(file.getParent());
            events();
        } catch (IOException | MVStoreException e) {
            throw new IllegalStateException(
                    "LIZA_SPOOL_DIR is " + folder + ", which cannot be used: it must be a writable folder that no other"
                            + " voice-service uses (" + e.getMessage() + ")",
                    e);
        }
    }

    /** Writes and syncs the first events, as many as there is room for, and returns their number. */
    synchronized int append(List<OutgoingEvent> added) {
        MVMap<Long, String> events = events();
        int taken = Math.max(0, Math.min(added.size(), maxEvents - events.size()));
        if (taken == 0) {
            return 0;
        }
        long next = Math.max(clock.millis() * MICROS, events.isEmpty() ? 0 : events.lastKey() + 1);
        for (OutgoingEvent outgoing : added.subList(0, taken)) {
            events.put(next, encode(outgoing.event()));
            if (outgoing.trace() != null) {
                traces().put(next, outgoing.trace());
            }
            next++;
        }
        persist();
        return taken;
    }

    /** The oldest events with their places, at most that many. Unreadable ones are set aside. */
    synchronized SortedMap<Long, OutgoingEvent> oldest(int most) {
        var oldest = new TreeMap<Long, OutgoingEvent>();
        Cursor<Long, String> cursor = events().cursor(null);
        while (oldest.size() < most && cursor.hasNext()) {
            long place = cursor.next();
            try {
                oldest.put(place, new OutgoingEvent(decode(cursor.getValue()), traces().get(place)));
            } catch (UnreadableEventException e) {
                setAside(place, cursor.getValue(), e);
            }
        }
        return oldest;
    }

    synchronized void remove(Collection<Long> places) {
        MVMap<Long, String> events = events();
        places.forEach(events::remove);
        places.forEach(traces()::remove);
        persist();
    }

    synchronized int depth() {
        return events().size();
    }

    /** Age of the oldest event; zero if there is none. */
    synchronized Duration age() {
        Long oldest = events().firstKey();
        return oldest == null
                ? Duration.ZERO
                : Duration.between(Instant.ofEpochMilli(oldest / MICROS), clock.instant());
    }

    /** Number of events that were set aside. */
    synchronized int unreadable() {
        events();
        return store.openMap(UNREADABLE).size();
    }

    @Override
    public synchronized void close() {
        store.close();
    }

    private MVMap<Long, String> events() {
        if (store == null || store.isClosed()) {
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open();
        }
        return store.openMap("events");
    }

    /** In a map of its own, so that an older version still reads the events. */
    private MVMap<Long, String> traces() {
        return store.openMap("traces");
    }

    private void persist() {
        store.commit();
        store.sync();
    }

    /** A newer version may read more strictly than the one that wrote; such an event must not block the others. */
    private void setAside(long place, String line, UnreadableEventException why) {
        store.<Long, String>openMap(UNREADABLE).put(place, line);
        events().remove(place);
        persist();
        LOG.errorf("An event in the spool cannot be read and was set aside: %s", why.getMessage());
    }

    private static String encode(CallEvent event) {
        return event.type() + AFTER_TYPE + new String(EventCodec.toJson(event), StandardCharsets.UTF_8);
    }

    private static CallEvent decode(String line) {
        int end = line.indexOf(AFTER_TYPE);
        return EventCodec.decodeCallEvent(
                line.substring(0, end), line.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }
}
