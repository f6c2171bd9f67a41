package io.liza.local.twilio.account;

import com.twilio.exception.ApiException;
import io.liza.local.process.CliException;
import java.io.IOException;
import java.util.Map;

/** Why Twilio did not do what it was asked, as a sentence for the person at the terminal, with the place to read on. */
final class Refusal {
    static final int UNAUTHORIZED = 401;

    private static final Map<Integer, String> KNOWN = Map.of(
            20003,
                    "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN do not belong together, or the token was replaced; each region (--region) has a token of its own.",
            20005, "The account is not active; the console says what is needed to reopen it.",
            20008, "These are test credentials, which reach no real number. Take the live ones from the console.",
            20404, "Twilio does not find what was asked for; was the number released meanwhile?",
            20429, "Twilio is asked too often, also after some waiting. Try again in a minute.");

    private Refusal() {}

    static CliException of(ApiException refused) {
        if (refused.getCode() == null && refused.getCause() instanceof IOException) {
            return new CliException("Twilio cannot be reached or understood: " + refused.getMessage(), refused);
        }
        if (refused.getCode() == null) {
            return new CliException("Twilio answers " + refused.getStatusCode() + ": " + refused.getMessage(), refused);
        }
        String what = KNOWN.getOrDefault(refused.getCode(), "Twilio refuses: " + refused.getMessage());
        return new CliException(
                what + "\nTwilio's error " + refused.getCode() + ": https://www.twilio.com/docs/errors/"
                        + refused.getCode(),
                refused);
    }
}
