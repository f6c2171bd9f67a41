package io.liza.runtime.logging;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Limits the log of a repeated fault: in each minute a few stack traces of each kind, then a number of lines without them,
 * then nothing. The next minute tells the number of lines left out.
 */
final class StackTraceLimit {

    static final int TRACES = 3;
    static final int LINES = 60;
    static final int KINDS = 200;

    private static final int LONGEST_MESSAGE = 500;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Clock clock;
    private long minute;
    private Map<String, Integer> counts = new HashMap<>();
    private Map<String, Integer> before = Map.of();

    StackTraceLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether the record is to be written at all; its stack trace may be gone. */
    synchronized boolean admit(ExtLogRecord logged) {
        if (logged.getThrown() == null) {
            return true;
        }
        turn();
        String kind = kind(logged);
        if (!counts.containsKey(kind) && counts.size() >= KINDS) {
            return false;
        }
        int count = counts.merge(kind, 1, Integer::sum);
        if (count == 1 && before.getOrDefault(kind, 0) > LINES) {
            append(logged, " (" + (before.get(kind) - LINES) + " more of this kind in the minute before)");
        }
        if (count > TRACES) {
            append(logged, " (" + logged.getThrown().getClass().getName() + ", without its stack trace)");
            logged.setThrown(null);
        }
        return count <= LINES;
    }

    private void turn() {
        long now = clock.millis() / MILLIS_PER_MINUTE;
        if (now != minute) {
            before = now == minute + 1 ? counts : Map.of();
            counts = new HashMap<>();
            minute = now;
        }
    }

    /** Logger, class of the exception and its place in Liza's code; no foreign text. */
    private static String kind(ExtLogRecord logged) {
        var kind = new StringBuilder(String.valueOf(logged.getLoggerName()));
        Throwable thrown = logged.getThrown();
        for (int depth = 0; thrown != null && depth < 3; depth++, thrown = thrown.getCause()) {
            kind.append(' ').append(thrown.getClass().getName());
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (frame.getClassName().startsWith("io.liza.")) {
                    kind.append('@').append(frame.getClassName()).append(':').append(frame.getLineNumber());
                    break;
                }
            }
        }
        return kind.toString();
    }

    private static void append(ExtLogRecord logged, String text) {
        String message = String.valueOf(logged.getFormattedMessage());
        String head = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        logged.setMessage(head + text, FormatStyle.NO_FORMAT);
    }
}
