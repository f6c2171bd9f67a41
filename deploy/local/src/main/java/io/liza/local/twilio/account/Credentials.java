package io.liza.local.twilio.account;

import io.liza.local.process.CliException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who we are at Twilio, from the environment alone: a command line can be seen by others.
 *
 * @param tokens one, or two during a rotation, of which either may be in force
 */
public record Credentials(String accountSid, List<String> tokens) {
    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");

    public static Credentials in(Map<String, String> environment) {
        String sid = environment.getOrDefault("TWILIO_ACCOUNT_SID", "").strip();
        List<String> tokens = Stream.of(
                        environment.getOrDefault("TWILIO_AUTH_TOKEN", "").split(","))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        if (sid.isEmpty() || tokens.isEmpty()) {
            throw new CliException((sid.isEmpty() ? "TWILIO_ACCOUNT_SID" : "TWILIO_AUTH_TOKEN")
                    + " is not set. Both stand in the Twilio console under \"Account Info\"; put them into .env and"
                    + " export them with `set -a; . ./.env; set +a`.");
        }
        if (!ACCOUNT_SID.matcher(sid).matches()) {
            throw new CliException("TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits"
                    + (sid.startsWith("SK") ? "; this is an API key, not an account." : "."));
        }
        return new Credentials(sid, tokens);
    }

    @Override
    public String toString() {
        return accountSid;
    }
}
