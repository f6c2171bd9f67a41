package io.liza.voice.event;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Events on disk in the order they came. What {@link #append} has returned from survives a kill and a power cut. Every
 * method may wait for the disk.
 */
final class Spool implements AutoCloseable {

    private static final char AFTER_TYPE = ' ';

    private final int maxEvents;
    private final MVStore store;
    private final MVMap<Long, String> events;

    /** @throws IllegalStateException if the folder cannot be used, or another process uses it */
    Spool(Path folder, int maxEvents) {
        this.maxEvents = maxEvents;
        Path file = folder.toAbsolutePath().resolve("events.mv");
        try {
            Files.createDirectories(file.getParent());
            this.store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open();
        } catch (IOException | MVStoreException e) {
            throw new IllegalStateException(
                    "LIZA_SPOOL_DIR is " + folder + ", which cannot be used: it must be a writable folder that no other"
                            + " voice-service uses (" + e.getMessage() + ")",
                    e);
        }
        this.events = store.openMap("events");
    }

    /**
     * Writes and syncs them together.
     *
     * @throws SpoolFullException if there is no room for all of them; none is written then
     */
    synchronized void append(Collection<CallEvent> added) {
        if (depth() + added.size() > maxEvents) {
            throw new SpoolFullException(maxEvents);
        }
        long next = events.isEmpty() ? 0 : events.lastKey() + 1;
        for (CallEvent event : added) {
            events.put(
                    next++, event.type() + AFTER_TYPE + new String(EventCodec.toJson(event), StandardCharsets.UTF_8));
        }
        persist();
    }

    /** The oldest events with their places, at most that many. */
    SortedMap<Long, CallEvent> oldest(int most) {
        var oldest = new TreeMap<Long, CallEvent>();
        Cursor<Long, String> cursor = events.cursor(null);
        while (oldest.size() < most && cursor.hasNext()) {
            oldest.put(cursor.next(), decode(cursor.getValue()));
        }
        return oldest;
    }

    synchronized void remove(Collection<Long> places) {
        places.forEach(events::remove);
        persist();
    }

    int depth() {
        return events.size();
    }

    @Override
    public void close() {
        store.close();
    }

    private void persist() {
        store.commit();
        store.sync();
    }

    private static CallEvent decode(String line) {
        int end = line.indexOf(AFTER_TYPE);
        return EventCodec.decodeCallEvent(
                line.substring(0, end), line.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }
}
