package io.liza.voice.webhook;

import io.liza.dialogue.CallState;
import io.liza.dialogue.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query of the webhooks for a telephone that rings at a hand-over: the caller's call, then the state of the Dial. */
@ApplicationScoped
class WhisperAddress {

    /** The call is not the last parameter: nothing of a body can be added to the others. */
    private static final Pattern QUERY = Pattern.compile("call=(" + Webhook.CALL_SID + ")&(.*)");

    private final ActionAddress address;

    WhisperAddress(ActionAddress address) {
        this.address = address;
    }

    /** A hand-over, of which a telephone rings. */
    record Ringing(String callSid, CallState state) {}

    /**
     * The query, escaped for an XML attribute.
     *
     * @param callSid of the caller's call: that of the telephone has another one
     */
    static String write(String callSid, CallState state) {
        return "call=" + callSid + "&amp;" + ActionAddress.write(state);
    }

    /** Empty unless {@link #write} wrote the query. */
    Optional<Ringing> read(String query) {
        return Optional.ofNullable(query)
                .map(QUERY::matcher)
                .filter(Matcher::matches)
                .flatMap(parts ->
                        address.read(Step.DIAL, parts.group(2)).map(state -> new Ringing(parts.group(1), state)));
    }
}
