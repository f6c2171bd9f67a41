package io.liza.local.telephone;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters that Twilio sends about a call. */
final class CallParameters {
    private CallParameters() {}

    /** Sent with every webhook. Places are empty, as Twilio sends unknown ones. */
    static Map<String, String> of(String callSid, String accountSid, String from, String to) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("CallSid", callSid);
        parameters.put("AccountSid", accountSid);
        parameters.put("From", from);
        parameters.put("To", to);
        parameters.put("Caller", from);
        parameters.put("Called", to);
        parameters.put("Direction", "inbound");
        parameters.put("ApiVersion", "2010-04-01");
        for (String whose : List.of("From", "To", "Caller", "Called")) {
            for (String what : List.of("City", "State", "Zip", "Country")) {
                parameters.put(whose + what, "");
            }
        }
        return parameters;
    }

    /** Those of a call to staff: the caller's call is its parent. */
    static Map<String, String> ofStaff(Map<String, String> parent, String from, String to) {
        var parameters = of(randomSid("CA"), parent.get("AccountSid"), from, to);
        parameters.put("Direction", "outbound-dial");
        parameters.put("ParentCallSid", parent.get("CallSid"));
        return parameters;
    }

    /** Sent with a status callback of a number: the duration in seconds, if it is over. */
    static Map<String, String> progress(int seconds) {
        var parameters = new LinkedHashMap<>(
                Map.of("Timestamp", timestamp(Instant.now()), "CallbackSource", "call-progress-events"));
        if (seconds > 0) {
            parameters.put("CallDuration", Integer.toString(seconds));
        }
        return parameters;
    }

    /** Sent with the status callback: the duration in seconds, and in minutes rounded up. */
    static Map<String, String> duration(Duration length) {
        long seconds = length.toSeconds();
        return Map.of(
                "CallDuration", Long.toString(seconds),
                "Duration", Long.toString((seconds + 59) / 60),
                "Timestamp", timestamp(Instant.now()),
                "CallbackSource", "call-progress-events",
                "SequenceNumber", "0");
    }

    static String timestamp(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }

    static String randomSid(String prefix) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return prefix + HexFormat.of().formatHex(random);
    }
}
