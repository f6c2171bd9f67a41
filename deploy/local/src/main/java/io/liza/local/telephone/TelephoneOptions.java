package io.liza.local.telephone;

import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.http.ConnectionOverrides;
import io.liza.local.telephone.http.Signature;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for calling Liza, and the environment variables about Twilio. */
public final class TelephoneOptions {
    private static final int TIMEOUT = 3_000;

    @Option(names = "--to", paramLabel = "NUMBER", description = "The called number (default: TWILIO_PHONE_NUMBER).")
    private String to = setting("TWILIO_PHONE_NUMBER").orElse(TwilioStandIn.NUMBER);

    @Option(names = "--url", description = "Address of the voice-service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    public URI url() {
        return url;
    }

    /** Whether a server listens at the address. */
    public boolean isUp() {
        if (url.getHost() == null) {
            return false;
        }
        int standard = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? standard : url.getPort()), TIMEOUT);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A telephone with these options. */
    public Telephone telephone() {
        Telephone telephone =
                Telephone.at(url).to(to).overrides(ConnectionOverrides.fragment(setting("LIZA_TWILIO_RETRIES")));
        Signature.in(System.getenv()).ifPresent(telephone::signedWith);
        setting("TWILIO_ACCOUNT_SID").ifPresent(telephone::accountSid);
        setting("LIZA_PUBLIC_URL").map(URI::create).ifPresent(telephone::publicly);
        return telephone;
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
