package io.liza.runtime.logging;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Puts the SID of a call beside every line that concerns it, as {@code call}, whatever thread writes the line. Where the
 * lines are JSON they can be searched for it.
 */
public final class CallLog {
    private static final String CALL = "call";
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private CallLog() {}

    /** From here to the end of the request that is being answered; the framework carries it from thread to thread. */
    public static void begin(String callSid) {
        MDC.put(CALL, callSid);
    }

    /** @param callSid also one that somebody else wrote: what is none is left out */
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
