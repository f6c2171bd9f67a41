package io.liza.admin.recording;

import io.liza.admin.twilio.TwilioApi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads and deletes recordings at Twilio. */
@ApplicationScoped
class TwilioRecordings {

    private final TwilioApi api;

    TwilioRecordings(TwilioApi api) {
        this.api = api;
    }

    /** Whether the credentials of the account are known. */
    boolean isConfigured() {
        return api.isConfigured();
    }

    /**
     * Requests the audio as MP3. The response is paused, so its body must be read or the request reset.
     *
     * @param range value of the header {@code Range}; null for all
     */
    Uni<HttpClientResponse> audio(String sid, String range) {
        return api.download("Recordings/" + sid + ".mp3")
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
        return api.request(HttpMethod.DELETE, "Recordings/" + sid + ".json")
                .chain(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode);
    }
}
