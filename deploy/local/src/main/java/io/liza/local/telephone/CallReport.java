package io.liza.local.telephone;

import io.liza.local.telephone.http.Exchange;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a call.
 *
 * @param said everything that the caller heard, in order
 * @param whispered everything that staff heard before they were connected, in order
 * @param recordings SIDs of the caller's messages, in order
 * @param exchanges all requests with their answers, in order; a repeated request twice
 * @param warnings Twilio's warnings, and answers to repeated requests that differ
 * @param errors errors at which Twilio calls the fallback
 * @param explanation the ending as a sentence
 */
public record CallReport(
        String callSid,
        List<Said> said,
        List<Said> whispered,
        List<String> recordings,
        List<Exchange> exchanges,
        List<String> warnings,
        List<String> errors,
        Ending ending,
        String explanation) {
    public CallReport {
        said = List.copyOf(said);
        whispered = List.copyOf(whispered);
        recordings = List.copyOf(recordings);
        exchanges = List.copyOf(exchanges);
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }

    /** Language and voice are empty where the document did not give them. */
    public record Said(String text, String language, String voice) {}

    public enum Ending {
        LIZA_HUNG_UP,
        CALLER_HUNG_UP,
        /** The script had no more keys while Liza still waited. */
        OUT_OF_KEYS,
        /** Neither the webhook nor the fallback answered with TwiML. */
        FAILED
    }

    /** Whether one side hung up, without an error before. */
    public boolean endedProperly() {
        return errors.isEmpty() && (ending == Ending.LIZA_HUNG_UP || ending == Ending.CALLER_HUNG_UP);
    }

    /** All that was said, one sentence or prompt a line. */
    public String transcript() {
        return said.stream().map(Said::text).collect(Collectors.joining("\n"));
    }
}
