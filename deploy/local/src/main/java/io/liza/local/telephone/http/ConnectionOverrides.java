package io.liza.local.telephone.http;

import io.liza.local.process.CliException;
import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Timeouts and retries of Twilio for one webhook: its defaults, overridden by the fragment of the URL, which is neither
 * sent nor signed. Source: Twilio's documentation of webhook connection overrides.
 *
 * @param connect time for one connection
 * @param read time until the answer to one request begins
 * @param total time for all tries together
 * @param retries tries after the first one, at most
 * @param policy the failures that are retried
 */
public record ConnectionOverrides(
        Duration connect, Duration read, Duration total, int retries, Set<ConnectionFailure> policy) {

    /** The fragment of every address of Liza; {@code Retries} of the voice-service has the same one, and says why. */
    private static final String RECOMMENDED = "#ct=2000&rt=4500&tt=15000&rc=5&rp=ct,rt,5xx";

    /** {@code e} (where Twilio connects from) and {@code sni} (TLS) are accepted and ignored. */
    private static final Set<String> KNOWN = Set.of("ct", "rt", "tt", "rc", "rp", "e", "sni");

    /** @param setting {@code LIZA_TWILIO_RETRIES}, where it is set */
    public static String fragment(Optional<String> setting) {
        return switch (setting.orElse("on").strip().toLowerCase(Locale.ROOT)) {
            case "on" -> RECOMMENDED;
            case "off" -> "";
            default -> throw new CliException("LIZA_TWILIO_RETRIES is '" + setting.get() + "', but must be on or off.");
        };
    }

    /** @throws TwilioError if Twilio knows no such override, or not this value of it */
    static ConnectionOverrides of(URI url) throws TwilioError {
        Map<String, String> given = given(url.getRawFragment());
        return new ConnectionOverrides(
                Duration.ofMillis(number(given, "ct", 100, 10_000, 5_000)),
                Duration.ofMillis(number(given, "rt", 100, 15_000, 15_000)),
                Duration.ofMillis(number(given, "tt", 100, 15_000, 15_000)),
                number(given, "rc", 0, 5, 1),
                policy(given.getOrDefault("rp", "ct")));
    }

    private static Map<String, String> given(String fragment) throws TwilioError {
        var given = new HashMap<String, String>();
        for (String pair : fragment == null ? new String[0] : fragment.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || !KNOWN.contains(parts[0]) || given.put(parts[0], parts[1]) != null) {
                throw invalid(pair, "each of ct, rt, tt, rc, rp, e and sni may stand once, with = and its value");
            }
        }
        return given;
    }

    private static int number(Map<String, String> given, String name, int least, int most, int otherwise)
            throws TwilioError {
        String value = given.getOrDefault(name, "" + otherwise);
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw invalid(name + "=" + value, "it is " + least + " to " + most);
    }

    private static Set<ConnectionFailure> policy(String value) throws TwilioError {
        var failures = EnumSet.noneOf(ConnectionFailure.class);
        for (String name : value.split(",", -1)) {
            failures.addAll(ConnectionFailure.named(name)
                    .orElseThrow(() -> invalid("rp=" + value, "it lists ct, rt, 4xx and 5xx, or is all")));
        }
        return failures;
    }

    private static TwilioError invalid(String what, String right) {
        return new TwilioError(
                TwilioError.BAD_RETRY_POLICY, "'" + what + "' is no connection override: " + right + ".");
    }
}
