package io.liza.local.telephone.line;

import io.liza.local.telephone.twiml.TwilioError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * Sends webhooks as Twilio does: signed, with the cookies of this call, at most 15 seconds, retried once if there is no
 * connection.
 */
public final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 64 * 1024;

    /** One for all calls: one for each would keep its thread and its connections until it is collected. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI publicBase;
    private final URI localBase;
    private final Optional<Signature> signature;
    private final CookieJar cookies = new CookieJar();

    /**
     * @param publicBase the address that Twilio would call, and signs
     * @param localBase where requests to the public address are really sent
     * @param signature signs; without one nothing is signed
     */
    public Line(URI publicBase, URI localBase, Optional<Signature> signature) {
        this.publicBase = publicBase;
        this.localBase = localBase;
        this.signature = signature;
    }

    /** @throws TwilioError if there is no answer, or one of more than 64 kB; a bad status is an answer */
    public Exchange send(String method, URI url, Map<String, String> parameters) throws TwilioError {
        boolean get = method.equals("GET");
        String form = encode(parameters);
        URI asked = get ? withQuery(url, form) : url;
        URI real = route(asked);
        var request = HttpRequest.newBuilder(real)
                .timeout(PATIENCE)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString());
        signature.ifPresent(s -> s.headers(asked, get ? Map.of() : parameters).forEach(request::header));
        credentials(asked).ifPresent(basic -> request.header("Authorization", basic));
        cookies.addTo(request, real);
        if (!get) {
            request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(BodyPublishers.ofString(form));
        }
        return exchange(method, asked, parameters, request.build());
    }

    private Exchange exchange(String method, URI url, Map<String, String> parameters, HttpRequest request)
            throws TwilioError {
        HttpResponse<InputStream> response = answer(url, request, true);
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new TwilioError(TwilioError.TOO_LARGE, url + " answered more than 64 kB.");
            }
            var headers = response.headers();
            cookies.keep(request.uri(), headers);
            return new Exchange(
                    method,
                    url,
                    parameters,
                    response.statusCode(),
                    headers.firstValue("Content-Type"),
                    headers.firstValue("Location"),
                    body);
        } catch (IOException e) {
            throw new TwilioError(TwilioError.NOT_FETCHED, url + " broke off its answer: " + e.getMessage());
        }
    }

    private HttpResponse<InputStream> answer(URI url, HttpRequest request, boolean mayRetry) throws TwilioError {
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw new TwilioError(
                    TwilioError.NOT_FETCHED, url + " did not answer within " + PATIENCE.toSeconds() + " s.");
        } catch (SSLException e) {
            throw new TwilioError(
                    TwilioError.BAD_CERTIFICATE, request.uri() + " has no TLS that can be trusted: " + e.getMessage());
        } catch (IOException e) {
            if (mayRetry) {
                return answer(url, request, false);
            }
            throw new TwilioError(TwilioError.NOT_FETCHED, "nobody answers at " + request.uri() + ". Is Liza up?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwilioError(TwilioError.NOT_FETCHED, "interrupted");
        }
    }

    /** Those in the address, for a proxy that asks for them. */
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
