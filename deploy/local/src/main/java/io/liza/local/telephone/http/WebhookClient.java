package io.liza.local.telephone.http;

import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Sends webhooks as Twilio does: signed and as often as their address asks for. */
public final class WebhookClient {

    /** Twilio does not document how long it waits between two tries. This is a guess: twice as long each time. */
    private static final IntFunction<Duration> PAUSES =
            tries -> Duration.ofMillis(400).multipliedBy(1L << (tries - 1));

    /** Timers end up to a few milliseconds early. Less time than this is no time for another try. */
    private static final Duration SHORTEST_TRY = Duration.ofMillis(10);

    private final URI publicBase;
    private final URI localBase;
    private final Optional<Signature> signature;
    private Consumer<String> listener = text -> {};
    private IntFunction<Duration> pauses = PAUSES;

    /**
     * @param publicBase the address that Twilio would call, and signs
     * @param localBase where requests to the public address are really sent
     * @param signature signs; without one nothing is signed
     */
    public WebhookClient(URI publicBase, URI localBase, Optional<Signature> signature) {
        this.publicBase = publicBase;
        this.localBase = localBase;
        this.signature = signature;
    }

    /** Reports each retry before it happens. */
    public WebhookClient onRetry(Consumer<String> retryListener) {
        listener = retryListener;
        return this;
    }

    /** Retries without a pause, the worst case of what Twilio may do. */
    public WebhookClient retryingAtOnce() {
        pauses = tries -> Duration.ZERO;
        return this;
    }

    /**
     * Sends a webhook until it is answered, or until the connection overrides in its fragment allow no further try.
     *
     * @throws TwilioError if there is no answer, or one of more than 64 kB; a bad status is an answer
     */
    public Exchange send(String method, URI url, Map<String, String> parameters) throws TwilioError {
        ConnectionOverrides overrides = ConnectionOverrides.of(url);
        URI plain = Urls.withoutFragment(url);
        URI asked = method.equals("GET") ? withQuery(plain, encode(parameters)) : plain;
        HttpRequest request = request(method, asked, parameters);
        var http = new HttpAttempt(method, asked, parameters, overrides.connect());
        long end = System.nanoTime() + overrides.total().toNanos();
        for (int tries = 1; ; tries++) {
            long left = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
            Duration read = Duration.ofMillis(Math.min(left, overrides.read().toMillis()));
            AttemptResult attempt = http.send(request, tries, read);
            boolean again = tries <= overrides.retries()
                    && attempt.failure().filter(overrides.policy()::contains).isPresent();
            Duration pause = pauses.apply(tries);
            if (!again || System.nanoTime() + pause.plus(SHORTEST_TRY).toNanos() >= end) {
                return attempt.result();
            }
            listener.accept(attempt.reason() + " Trying again, " + tries + " of " + overrides.retries() + ".");
            sleep(pause);
        }
    }

    /** Makes one request for all tries, so that they carry the same idempotency token. */
    private HttpRequest request(String method, URI asked, Map<String, String> parameters) {
        boolean get = method.equals("GET");
        var request = HttpRequest.newBuilder(route(asked))
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString());
        signature.ifPresent(s -> s.headers(asked, get ? Map.of() : parameters).forEach(request::header));
        credentials(asked).ifPresent(basic -> request.header("Authorization", basic));
        if (!get) {
            request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(BodyPublishers.ofString(encode(parameters)));
        }
        return request.build();
    }

    private static void sleep(Duration pause) throws TwilioError {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwilioError(TwilioError.NOT_FETCHED, "interrupted");
        }
    }

    /** Credentials in the address, for a proxy that requires them. */
    private static Optional<String> credentials(URI url) {
        return Optional.ofNullable(url.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    private URI route(URI url) {
        String text = url.toString();
        String base = withoutSlash(publicBase);
        boolean ours = text.equals(base) || text.startsWith(base + "/") || text.startsWith(base + "?");
        return ours ? URI.create(withoutSlash(localBase) + text.substring(base.length())) : url;
    }

    private static String withoutSlash(URI base) {
        return base.toString().replaceFirst("/+$", "");
    }

    private static URI withQuery(URI url, String form) {
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + form);
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
