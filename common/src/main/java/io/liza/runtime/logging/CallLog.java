package io.liza.runtime.logging;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Adds the SID of a call to the log lines about it, as {@code call} in the MDC, so that JSON logs can be searched for it.
 */
public final class CallLog {
    private static final String CALL = "call";
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private CallLog() {}

    /** Until the end of the current request; the framework carries the MDC from thread to thread. */
    public static void begin(String callSid) {
        MDC.put(CALL, callSid);
    }

    /** @param callSid may be foreign text; a malformed one is left out */
    public static void about(String callSid, Runnable lines) {
        if (callSid == null || !SID.matcher(callSid).matches()) {
            lines.run();
            return;
        }
        Object before = MDC.get(CALL);
        MDC.put(CALL, callSid);
        try {
            lines.run();
        } finally {
            if (before == null) {
                MDC.remove(CALL);
            } else {
                MDC.put(CALL, before);
            }
        }
    }
}
