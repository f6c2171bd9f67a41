package io.liza.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.liza.text.TextLimits;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fields of every event of a call: the call, its turn, the caller's input and the reply.
 *
 * @param callSid Twilio's id of the call, 1 to 64 letters, digits, hyphens or underscores
 * @param number 0 for the incoming call, then one more with every webhook; {@value #AFTER_THE_CALL} after its end
 * @param at UTC, between 1970 and 2100
 * @param language code of the language pack, such as {@code de}
 * @param heard keys or speech, at most {@value #MAX_HEARD} characters; null for silence
 * @param said the sentences of the reply, together at most {@value #MAX_SAID} characters
 */
public record Turn(
        String callSid,
        @JsonProperty("turn") int number,
        Instant at,
        String language,
        String heard,
        List<String> said) {

    /** Turn number of an event after the end of the call. */
    public static final int AFTER_THE_CALL = 1_000_000;

    public static final int MAX_HEARD = 255;

    /** Twilio accepts answers of at most 64 kB. */
    static final int MAX_SAID = 65_536;

    private static final Pattern CALL_SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** At most 35 characters, as BCP 47 recommends. */
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]+)*");

    public Turn {
        if (callSid == null || !CALL_SID.matcher(callSid).matches()) {
            throw new IllegalArgumentException("callSid has 1 to 64 letters, digits, '_' or '-'");
        }
        if (number < 0 || number > AFTER_THE_CALL) {
            throw new IllegalArgumentException("turn is 0 to " + AFTER_THE_CALL);
        }
        TextLimits.check("heard", heard, MAX_HEARD);
        if (at == null || !EventTime.isPossible(at)) {
            throw new IllegalArgumentException("at is between 1970 and 2100");
        }
        if (language == null || !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language is a code such as de or pt-br");
        }
        said = said == null ? List.of() : List.copyOf(said);
        if (said.stream().mapToInt(sentence -> sentence.length() + 1).sum() > MAX_SAID) {
            throw new IllegalArgumentException("said has at most " + MAX_SAID + " characters");
        }
    }
}
