package io.liza.runtime.logging;

import io.quarkus.logging.LoggingFilter;
import java.time.Clock;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Escapes control characters in messages, so that foreign text can neither add lines to a log nor control the terminal that
 * shows it (CWE-117). It also limits stack traces, so that a repeated fault does not fill the disk.
 */
@LoggingFilter(name = "one-line")
public final class LogInjectionFilter implements Filter {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\t]]");
    private static final int MOST_CAUSES = 20;

    private final StackTraceLimit limit = new StackTraceLimit(Clock.systemUTC());

    /** False if there were too many records of the kind. */
    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord ours && !limit.admit(ours)) {
            return false;
        }
        if (record instanceof ExtLogRecord ours && ours.getMessage() != null) {
            String message = ours.getFormattedMessage();
            if (CONTROL.matcher(message).find()) {
                ours.setMessage(escaped(message), FormatStyle.NO_FORMAT);
            }
        }
        record.setThrown(quoted(record.getThrown(), MOST_CAUSES));
        return true;
    }

    /** Line ends and other control characters as {@code \\n} or {@code \\u001b}. */
    public static String escaped(String text) {
        return CONTROL.matcher(text).replaceAll(found -> {
            char character = found.group().charAt(0);
            return character == '\n' ? "\\\\n" : character == '\r' ? "\\\\r" : "\\\\u%04x".formatted((int) character);
        });
    }

    private static Throwable quoted(Throwable thrown, int depth) {
        if (thrown == null || depth == 0 || !hasControlCharacters(thrown, depth)) {
            return thrown;
        }
        return new Quoted(thrown, quoted(thrown.getCause(), depth - 1));
    }

    private static boolean hasControlCharacters(Throwable thrown, int depth) {
        return thrown != null
                && depth > 0
                && (CONTROL.matcher(thrown.toString()).find() || hasControlCharacters(thrown.getCause(), depth - 1));
    }

    /** An exception with its message on one line. */
    private static final class Quoted extends Throwable {
        private static final long serialVersionUID = 1;

        Quoted(Throwable original, Throwable cause) {
            super(escaped(original.toString()), cause);
            setStackTrace(original.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
