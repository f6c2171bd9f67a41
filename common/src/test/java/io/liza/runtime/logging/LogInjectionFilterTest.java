package io.liza.runtime.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class LogInjectionFilterTest {
    private static final String FORGED = "x\r\n2026-11-22 INFO admin logged in\u001b[2J\u2028";
    private static final String HARMLESS = "x\\r\\n2026-11-22 INFO admin logged in\\u001b[2J\\u2028";

    @Test
    void aParameterCannotBeginALine() {
        var record = new ExtLogRecord(
                Level.INFO, "no order %s", FormatStyle.PRINTF, getClass().getName());
        record.setParameters(new Object[] {FORGED});

        assertTrue(new LogInjectionFilter().isLoggable(record));
        assertEquals("no order " + HARMLESS, record.getFormattedMessage());
    }

    @Test
    void theMessageOfAnExceptionOrItsCauseCannotBeginALine() {
        var record = new ExtLogRecord(Level.ERROR, "failed", getClass().getName());
        record.setThrown(new IllegalStateException("outside", new IllegalArgumentException(FORGED)));

        new LogInjectionFilter().isLoggable(record);

        assertEquals(
                "java.lang.IllegalStateException: outside", record.getThrown().toString());
        assertEquals(
                "java.lang.IllegalArgumentException: " + HARMLESS,
                record.getThrown().getCause().toString());
    }

    @Test
    void harmlessTextIsUnchanged() {
        var failure = new IllegalStateException("Grüße, 100 %\tok");
        var record = new ExtLogRecord(
                Level.WARN, "50 %% of %s", FormatStyle.PRINTF, getClass().getName());
        record.setParameters(new Object[] {"Müller"});
        record.setThrown(failure);

        new LogInjectionFilter().isLoggable(record);

        assertEquals("50 % of Müller", record.getFormattedMessage());
        assertSame(failure, record.getThrown());
    }
}
