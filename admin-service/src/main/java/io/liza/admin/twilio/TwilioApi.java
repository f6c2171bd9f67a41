package io.liza.admin.twilio;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Makes requests to the shop's account at Twilio. Follows no redirects, so that the auth token goes to Twilio only. Downloads
 * have connections of their own, since each can last as long as somebody listens.
 */
@Startup
@ApplicationScoped
public class TwilioApi {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 30;
    private static final long ANSWER_MILLIS = 10_000;
    /** Number of downloads at once. */
    public static final int DOWNLOADS = 20;

    private static final int REQUESTS = 5;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private final TwilioConfig config;
    private final String base;
    private final HttpClient downloads;
    private final HttpClient requests;

    TwilioApi(TwilioConfig config, Vertx vertx) {
        this.config = config;
        this.base = checked(config.api()).toString().replaceFirst("(?<!/)/+$", "");
        this.downloads = vertx.createHttpClient(options(DOWNLOADS));
        this.requests = vertx.createHttpClient(options(REQUESTS));
    }

    /** Refuses an address to which the auth token would go in plain text. */
    static URI checked(URI api) {
        boolean loopback =
                api.getHost() != null && LOOPBACK.matcher(api.getHost()).matches();
        if (!"https".equals(api.getScheme()) && !("http".equals(api.getScheme()) && loopback)) {
            throw new IllegalStateException(
                    "LIZA_TWILIO_API is " + api
                            + ", to which the auth token would go in plain text; it must be https://… (http:// on loopback only)");
        }
        return api;
    }

    private HttpClientOptions options(int connections) {
        return new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(connections)
                .setSsl(base.startsWith("https:"));
    }

    /** Whether the credentials of the account are known. */
    public boolean isConfigured() {
        return config.accountSid().isPresent() && config.authToken().isPresent();
    }

    /** @param resource path below the account, such as {@code Calls.json} */
    public Uni<HttpClientRequest> request(HttpMethod method, String resource) {
        return request(requests, method, resource, new RequestOptions().setTimeout(ANSWER_MILLIS));
    }

    /**
     * A GET whose response the receiver may pause.
     *
     * @param resource path below the account
     */
    public Uni<HttpClientRequest> download(String resource) {
        return request(downloads, HttpMethod.GET, resource, new RequestOptions());
    }

    private Uni<HttpClientRequest> request(
            HttpClient client, HttpMethod method, String resource, RequestOptions options) {
        if (!isConfigured()) {
            return Uni.createFrom()
                    .failure(new ServiceUnavailableException(
                            "TWILIO_ACCOUNT_SID or TWILIO_AUTH_TOKEN is missing, so Twilio's API cannot be used"));
        }
        String account = config.accountSid().orElseThrow();
        String token = config.authToken().orElseThrow().get(0).strip();
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        return client.request(options.setMethod(method)
                .setAbsoluteURI(base + "/2010-04-01/Accounts/" + account + "/" + resource)
                .putHeader("Authorization", "Basic " + credentials));
    }
}
