package io.liza.runtime.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class StackTraceLimitTest {

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final StackTraceLimit limit = new StackTraceLimit(clock);

    @Test
    void aRepeatedFaultIsLoggedWithTracesThenLinesThenNotAtAll() {
        int lines = 0;
        int traces = 0;
        for (int i = 0; i < 100_000; i++) {
            ExtLogRecord logged = fault("io.liza.A", new IllegalStateException("x".repeat(10_000)));
            if (limit.admit(logged)) {
                lines++;
                traces += logged.getThrown() == null ? 0 : 1;
                assertTrue(logged.getThrown() != null
                        || logged.getFormattedMessage().length() < 700);
            }
        }
        assertEquals(StackTraceLimit.LINES, lines);
        assertEquals(StackTraceLimit.TRACES, traces);
    }

    @Test
    void aNewMinuteStartsAgainAndTellsTheNumberLeftOut() {
        for (int i = 0; i < 100; i++) {
            limit.admit(fault("io.liza.A", new IllegalStateException()));
        }
        now = now.plusSeconds(60);

        ExtLogRecord next = fault("io.liza.A", new IllegalStateException());
        assertTrue(limit.admit(next));
        assertNotNull(next.getThrown());
        assertEquals("failed: %s (40 more of this kind in the minute before)", next.getFormattedMessage());

        now = now.plusSeconds(3_600);
        ExtLogRecord later = fault("io.liza.A", new IllegalStateException());
        assertTrue(limit.admit(later));
        assertEquals("failed: %s", later.getFormattedMessage());
    }

    @Test
    void everyKindHasItsOwnLimitAndTheKindsAreBounded() {
        for (int i = 0; i < 100; i++) {
            limit.admit(fault("io.liza.A", new IllegalStateException()));
        }
        ExtLogRecord another = fault("io.liza.A", new IllegalArgumentException());
        assertTrue(limit.admit(another));
        assertNotNull(another.getThrown());

        int admitted = 0;
        for (int i = 0; i < 10_000; i++) {
            admitted += limit.admit(fault("logger" + i, new IllegalStateException())) ? 1 : 0;
        }
        assertTrue(admitted < StackTraceLimit.KINDS);
    }

    @Test
    void theMessageOfAnExceptionDoesNotMakeAKind() {
        for (int i = 0; i < StackTraceLimit.TRACES; i++) {
            limit.admit(fault("io.liza.A", new IllegalStateException("text " + i)));
        }
        ExtLogRecord next = fault("io.liza.A", new IllegalStateException("another text"));
        assertTrue(limit.admit(next));
        assertNull(next.getThrown());
        assertTrue(next.getFormattedMessage().endsWith("(java.lang.IllegalStateException, without its stack trace)"));
    }

    @Test
    void linesWithoutAnExceptionAreNotCounted() {
        for (int i = 0; i < 1_000; i++) {
            assertTrue(limit.admit(fault("io.liza.A", null)));
        }
    }

    @Test
    void theFilterOfTheLogKeepsTheLimit() {
        var filter = new LogInjectionFilter();
        int written = 0;
        for (int i = 0; i < 1_000; i++) {
            written += filter.isLoggable(fault("io.liza.A", new IllegalStateException("a\nb"))) ? 1 : 0;
        }
        assertTrue(written <= 2 * StackTraceLimit.LINES);
        assertFalse(written == 0);
    }

    /** All from the same line, as for a repeated fault. */
    private static ExtLogRecord fault(String logger, Throwable thrown) {
        var logged = new ExtLogRecord(Level.SEVERE, "failed: %s", ExtLogRecord.FormatStyle.NO_FORMAT, "x");
        logged.setLoggerName(logger);
        if (thrown != null) {
            thrown.setStackTrace(new StackTraceElement[] {
                new StackTraceElement("java.util.regex.Pattern", "match", "Pattern.java", 1),
                new StackTraceElement("io.liza.Fault", "here", "Fault.java", 7)
            });
        }
        logged.setThrown(thrown);
        return logged;
    }
}
