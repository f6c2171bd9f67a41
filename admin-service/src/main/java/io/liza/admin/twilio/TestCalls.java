package io.liza.admin.twilio;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    TestCalls(TwilioConfig config) {
        this.config = config;
    }

    /** Whether account, token and number are configured. */
    public boolean isPossible() {
        return config.accountSid().isPresent()
                && config.authToken().isPresent()
                && config.phoneNumber().isPresent();
    }

    /** Returns whether Twilio has accepted the call. */
    public Uni<Boolean> ring(String number) {
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request(number), BodyHandlers.discarding()))
                .map(response -> response.statusCode() < FIRST_ERROR)
                .onFailure()
                .recoverWithItem(false)
                .emitOn(MutinyHelper.executor(Vertx.currentContext()));
    }

    private HttpRequest request(String number) {
        String account = config.accountSid().orElseThrow();
        String credentials = account + ":" + config.authToken().orElseThrow().get(0);
        String form = Map.of(
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
        return HttpRequest.newBuilder(config.api().resolve("/2010-04-01/Accounts/" + account + "/Calls.json"))
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }
}
