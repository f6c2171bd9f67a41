package io.liza.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What every event of a call has: which call, which turn of it, what was heard and what was answered.
 *
 * @param callSid Twilio's id of the call, 1 to {@value #MAX_CALL_SID} characters
 * @param number 0 for the incoming call, then one more with every webhook; {@value #AFTER_THE_CALL} after its end
 * @param at UTC
 * @param language code of the language pack, such as {@code de}
 * @param heard keys or speech, at most {@value #MAX_HEARD} characters; null where nothing came
 * @param said the sentences of the reply
 */
public record Turn(
        String callSid,
        @JsonProperty("turn") int number,
        Instant at,
        String language,
        String heard,
        List<String> said) {

    /** The number of the turn that is none: what comes after the call. */
    public static final int AFTER_THE_CALL = 1_000_000;

    public static final int MAX_CALL_SID = 64;
    public static final int MAX_HEARD = 255;

    /** As long as the longest tag BCP 47 tells implementations to expect. */
    private static final int MAX_LANGUAGE = 35;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public Turn {
        if (callSid == null || callSid.isBlank() || callSid.length() > MAX_CALL_SID) {
            throw new IllegalArgumentException("callSid has 1 to " + MAX_CALL_SID + " characters");
        }
        if (number < 0) {
            throw new IllegalArgumentException("turn is 0 or more");
        }
        if (heard != null && heard.length() > MAX_HEARD) {
            throw new IllegalArgumentException("heard has at most " + MAX_HEARD + " characters");
        }
        if (at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("at is between 1970 and 2100");
        }
        if (language == null || language.isBlank() || language.length() > MAX_LANGUAGE) {
            throw new IllegalArgumentException("language has 1 to " + MAX_LANGUAGE + " characters");
        }
        said = said == null ? List.of() : List.copyOf(said);
    }
}
