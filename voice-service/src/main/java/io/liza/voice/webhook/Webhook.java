package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.text.TextLimits;
import io.liza.voice.twilio.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request of Twilio's whose signature was valid.
 *
 * @param path of the URL, raw
 * @param query of the URL, raw; null if there is none
 */
record Webhook(String callSid, Form form, String path, String query) {

    /** Regular expression of a call's SID. */
    static final String CALL_SID = "[A-Za-z0-9_-]{1,64}";

    private static final Pattern VALID_CALL_SID = Pattern.compile(CALL_SID);

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @throws BadWebhookException if it has no valid call SID */
    static Webhook of(Form form, String path, String query) {
        String callSid = form.get("CallSid");
        if (callSid == null || !VALID_CALL_SID.matcher(callSid).matches()) {
            throw new BadWebhookException("CallSid must be 1 to 64 letters, digits, '_' or '-'");
        }
        return new Webhook(callSid, form, path, query);
    }

    Optional<PhoneNumber> caller() {
        return PhoneNumber.of(form.get("From"));
    }

    /** The number that was called, if Twilio tells it as an E.164 number: the shop's own. */
    Optional<PhoneNumber> calledNumber() {
        return e164(form.get("To"));
    }

    /** The text as a number, if it is an E.164 number. */
    static Optional<PhoneNumber> e164(String text) {
        return PhoneNumber.of(text)
                .filter(number -> E164.matcher(number.value()).matches());
    }

    /** A parameter without control characters, cut to that length; null if it is missing or empty. */
    String text(String name, int maxLength) {
        return printable(form.get(name), maxLength);
    }

    /** Replaces control characters by blanks and cuts to that length; null if nothing is left. */
    static String printable(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        String clean = TextLimits.cut(CONTROL.matcher(text).replaceAll(" ").strip(), maxLength);
        return clean.isEmpty() ? null : clean;
    }
}
