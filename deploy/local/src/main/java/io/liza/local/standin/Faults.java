package io.liza.local.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Planned failures. */
final class Faults {
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger failingDeletions = new AtomicInteger();
    private final Map<String, AtomicInteger> failingDeletionsOf = new ConcurrentHashMap<>();
    private volatile int missingAtFirst;

    void missingAtFirst(int requests) {
        missingAtFirst = requests;
    }

    void failingDeletions(int requests) {
        failingDeletions.set(requests);
    }

    void failingDeletions(String sid, int requests) {
        failingDeletionsOf.put(sid, new AtomicInteger(requests));
    }

    /** Counts a request for the audio of this recording. */
    boolean isMissing(String sid) {
        return asked.computeIfAbsent(sid, any -> new AtomicInteger()).incrementAndGet() <= missingAtFirst;
    }

    /** Counts a deletion. */
    boolean deletionFails(String sid) {
        return counts(failingDeletionsOf.getOrDefault(sid, failingDeletions));
    }

    private static boolean counts(AtomicInteger planned) {
        return planned.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
