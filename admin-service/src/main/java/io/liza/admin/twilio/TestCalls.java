package io.liza.admin.twilio;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets a telephone ring from the shop's number. The call ends as soon as somebody answers it. */
@ApplicationScoped
public class TestCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String RING_SECONDS = "15";
    private static final String HANG_UP = "<Response><Hangup/></Response>";
    private static final int FIRST_ERROR = 300;

    private final TwilioConfig config;
    private final TwilioApi api;

    TestCalls(TwilioConfig config, TwilioApi api) {
        this.config = config;
        this.api = api;
    }

    /** Whether account, token and number are configured. */
    public boolean isPossible() {
        return api.isConfigured() && config.phoneNumber().isPresent();
    }

    /** Returns whether Twilio has accepted the call. */
    public Uni<Boolean> ring(String number) {
        return api.request(HttpMethod.POST, "Calls.json")
                .chain(request -> request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .send(form(number)))
                .map(response -> response.statusCode() < FIRST_ERROR)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }

    private String form(String number) {
        return Map.of(
                        "To",
                        number,
                        "From",
                        config.phoneNumber().orElseThrow(),
                        "Twiml",
                        HANG_UP,
                        "Timeout",
                        RING_SECONDS)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
