package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.http.Signature;
import io.liza.local.telephone.http.WebhookClient;
import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * The address at which Twilio reaches Liza. It is checked with the status callback of a call that does not exist and
 * has not ended, since Liza checks its signature and stores nothing.
 *
 * @param base without a webhook's path and without a slash at its end
 * @param at where requests to it are sent instead; for tests
 */
record PublicAddress(URI base, URI at) {
    private static final int TAKEN = 204;
    private static final int FORBIDDEN = 403;
    private static final String SIGNATURE = "X-Twilio-Signature";

    static PublicAddress parse(String text, URI at) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            boolean plain = uri.getQuery() == null && uri.getFragment() == null;
            String host = host(uri);
            boolean somewhere = !host.isEmpty() && !host.equals("localhost") && !host.equals("127.0.0.1");
            if ("https".equalsIgnoreCase(uri.getScheme()) && plain && somewhere) {
                return new PublicAddress(uri, at == null ? uri : at);
            }
        } catch (URISyntaxException e) {
            throw bad(text, e);
        }
        throw bad(text, null);
    }

    /** Also returns a host with an underscore, which Twilio accepts and {@code URI.getHost()} does not. */
    private static String host(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    }

    /** Without the credentials, for messages. */
    String shown() {
        return base.toString().replaceFirst("(?<=://)[^/]*@", "…@");
    }

    /** Fails unless Liza answers and accepts our signature. Returns a warning if she accepts unsigned requests, too. */
    Optional<String> check(Signature signature) {
        if (at.getHost() == null) {
            throw new CliException(shown() + " cannot be tried from here, since Java calls no host with an underscore."
                    + " Twilio can: say --no-check, and make a call.");
        }
        Exchange answer = ask(Optional.of(signature));
        if (answer.status() == FORBIDDEN && answer.text().contains(SIGNATURE)) {
            throw new CliException("Liza answers at " + shown() + ", but does not take our signature (" + signature
                    + "): her TWILIO_AUTH_TOKEN or LIZA_TWILIO_SIGNING_KEYS are others, or her LIZA_PUBLIC_URL is not "
                    + shown()
                    + ". Twilio's calls would fail likewise.");
        }
        if (answer.status() / 100 == 3) {
            throw new CliException(shown() + " leads on to " + answer.location().orElse("nowhere")
                    + ". Give the address where it ends.");
        }
        if (answer.status() != TAKEN) {
            throw new CliException(shown() + "/webhook/status answers " + answer.status()
                    + ", which Liza does not: is something else there, or is the tunnel closed?");
        }
        return ask(Optional.empty()).status() == TAKEN
                ? Optional.of(
                        "Liza takes unsigned requests at " + shown() + ", so anybody can play Twilio. Start her with"
                                + " TWILIO_AUTH_TOKEN or LIZA_TWILIO_SIGNING_KEYS set.")
                : Optional.empty();
    }

    private Exchange ask(Optional<Signature> signature) {
        try {
            return new WebhookClient(base, at, signature)
                    .send(
                            "POST",
                            URI.create(base + "/webhook/status"),
                            Map.of("CallSid", "CA" + "0".repeat(32), "CallStatus", "ringing"));
        } catch (TwilioError e) {
            throw new CliException("Twilio would not reach Liza: " + e.getMessage(), e);
        }
    }

    private static CliException bad(String text, Exception cause) {
        return new CliException(
                "'" + text.replaceFirst("(?<=://)[^/]*@", "…@")
                        + "' is no address for Twilio: it must be public, https, and without a webhook's path, as"
                        + " https://liza.example.com.",
                cause);
    }
}
