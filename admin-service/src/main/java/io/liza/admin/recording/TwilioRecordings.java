package io.liza.admin.recording;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads and deletes recordings with Twilio's API. Follows no redirects, so that the credentials go to Twilio only. */
@ApplicationScoped
class TwilioRecordings {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 30;
    private static final int CONNECTIONS = 20;

    private final RecordingConfig config;
    private final HttpClient client;

    TwilioRecordings(RecordingConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setSsl("https".equals(config.twilioApi().getScheme())));
    }

    /** Whether the credentials of the account are known. */
    boolean isConfigured() {
        return config.accountSid().isPresent() && config.authToken().isPresent();
    }

    /**
     * Requests the audio as MP3. The response is paused, so its body must be read or the request reset.
     *
     * @param range value of the header {@code Range}; null for all
     */
    Uni<HttpClientResponse> audio(String sid, String range) {
        return request(HttpMethod.GET, sid + ".mp3")
                .invoke(request -> {
                    if (range != null) {
                        request.putHeader("Range", range);
                    }
                })
                .chain(HttpClientRequest::send)
                .invoke(HttpClientResponse::pause);
    }

    /** Deletes a recording; returns the status of Twilio's response. */
    Uni<Integer> delete(String sid) {
        return request(HttpMethod.DELETE, sid + ".json")
                .chain(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode);
    }

    private Uni<HttpClientRequest> request(HttpMethod method, String file) {
        if (!isConfigured()) {
            return Uni.createFrom()
                    .failure(new ServiceUnavailableException(
                            "TWILIO_ACCOUNT_SID or TWILIO_AUTH_TOKEN is missing, so recordings cannot be reached"));
        }
        String account = config.accountSid().orElseThrow();
        String token = config.authToken().orElseThrow().split(",")[0].strip();
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        String base = config.twilioApi().toString().replaceAll("/+$", "");
        return client.request(new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(base + "/2010-04-01/Accounts/" + account + "/Recordings/" + file)
                .putHeader("Authorization", "Basic " + credentials));
    }
}
