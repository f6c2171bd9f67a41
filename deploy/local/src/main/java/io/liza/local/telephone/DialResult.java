package io.liza.local.telephone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of a call to one telephone of the staff.
 *
 * @param status completed, busy, no-answer, failed or canceled
 * @param seconds from picking up to the end; zero if nobody picked up
 * @param bridged whether the caller was connected
 */
record DialResult(String callSid, String status, int seconds, boolean bridged) {
    /** The parameters of the action. Twilio sends a duration only if somebody picked up. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("DialCallSid", callSid);
        parameters.put("DialCallStatus", status);
        parameters.put("DialBridged", Boolean.toString(bridged));
        if (seconds > 0) {
            parameters.put("DialCallDuration", Integer.toString(seconds));
        }
        return parameters;
    }

    /** Of calls that nobody has taken, the one that ends last decides: a busy telephone is first, a silent one last. */
    int order() {
        return switch (status) {
            case "failed" -> 0;
            case "busy" -> 1;
            case "completed" -> 2;
            default -> 3;
        };
    }
}
