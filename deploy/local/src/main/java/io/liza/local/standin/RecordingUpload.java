package io.liza.local.standin;

import io.liza.local.audio.Audio;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Leaves the recordings of the telephone at the stand-in, which may run in another process. */
public record RecordingUpload(URI standIn) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /**
     * @param start as Twilio writes times
     * @param audio empty for a tone
     * @return why it failed; empty if it did not
     */
    public Optional<String> send(String sid, String callSid, String start, int seconds, Optional<Audio> audio) {
        var upload = HttpRequest.newBuilder(URI.create(standIn.toString().replaceFirst("/+$", "")
                        + RecordingResource.UPLOAD + sid + "?CallSid=" + encode(callSid) + "&StartTime=" + encode(start)
                        + "&Duration=" + seconds))
                .timeout(TIMEOUT)
                .header("Authorization", Dispatcher.BASIC)
                .POST(audio.map(Audio::bytes).map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        audio.ifPresent(file -> upload.header("Content-Type", file.type()));
        try {
            int status = CLIENT.send(upload.build(), BodyHandlers.discarding()).statusCode();
            return status == 201 ? Optional.empty() : Optional.of(failure("it answered " + status));
        } catch (IOException e) {
            return Optional.of(failure(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(failure("interrupted"));
        }
    }

    private String failure(String why) {
        return "the recording could not be left at " + standIn + ", the stand-in for Twilio's API: " + why;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
