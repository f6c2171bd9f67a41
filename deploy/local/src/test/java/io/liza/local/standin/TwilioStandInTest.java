package io.liza.local.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.local.audio.Audio;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioStandInTest {
    private static final String SID = "RE" + "a".repeat(32);
    private static final String ROOT = "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT;
    private static final String RECORDING = ROOT + "/Recordings/" + SID;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private TwilioStandIn twilio;

    @BeforeEach
    void start() {
        twilio = TwilioStandIn.start(folder);
        upload(SID, Optional.empty());
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void servesAToneAsWavAndMp3() throws Exception {
        HttpResponse<byte[]> mp3 = get(RECORDING + ".mp3");
        assertEquals(200, mp3.statusCode());
        assertEquals("audio/mpeg", header(mp3, "Content-Type"));
        assertEquals("bytes", header(mp3, "Accept-Ranges"));
        assertArrayEquals(Audio.tone(Audio.MP3, 3).bytes(), mp3.body());
        assertArrayEquals(
                Audio.tone(Audio.WAV, 3).bytes(), get(RECORDING + ".wav").body());
        assertArrayEquals(get(RECORDING + ".wav").body(), get(RECORDING).body());
    }

    @Test
    void servesAFileAsItIs() throws Exception {
        String sid = "RE" + "b".repeat(32);
        Audio file = Audio.tone(Audio.WAV, 1);
        upload(sid, Optional.of(file));
        HttpResponse<byte[]> mp3 = get(ROOT + "/Recordings/" + sid + ".mp3");
        assertArrayEquals(file.bytes(), mp3.body());
        assertEquals(Audio.WAV, header(mp3, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"0-0, 0, 1", "0-99, 0, 100", "100-, 100, 12096", "-16, 12080, 12096", "12000-99999, 12000, 12096"})
    void servesRanges(String range, int first, int end) throws Exception {
        HttpResponse<byte[]> part = send("GET", RECORDING + ".mp3", "Range", "bytes=" + range);
        byte[] whole = get(RECORDING + ".mp3").body();
        assertEquals(206, part.statusCode());
        assertEquals("bytes " + first + "-" + (end - 1) + "/" + whole.length, header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, first, end), part.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999-", "bytes=9-3", "bytes=-0", "bytes=-", "lines=1-2", "bytes=0-1,5-6"})
    void refusesOtherRanges(String range) throws Exception {
        HttpResponse<byte[]> answer = send("GET", RECORDING + ".mp3", "Range", range);
        assertEquals(416, answer.statusCode());
        assertTrue(header(answer, "Content-Range").startsWith("bytes */"));
    }

    @Test
    void tellsTheLengthWithoutTheAudio() throws Exception {
        HttpResponse<byte[]> head = send("HEAD", RECORDING + ".wav");
        assertEquals(200, head.statusCode());
        assertEquals("" + get(RECORDING + ".wav").body().length, header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }

    @Test
    void wantsTheCredentialsOfTheAccount() throws Exception {
        for (String path : List.of(RECORDING + ".mp3", RECORDING + ".json", ROOT + "/Calls.json")) {
            assertEquals(401, plainly("GET", path).statusCode());
            assertEquals(
                    401,
                    plainly("DELETE", path, "Authorization", basic("another")).statusCode());
        }
        assertEquals(1, twilio.recordings().size());
    }

    @Test
    void audioIsMissingAtFirst() throws Exception {
        twilio.missingAtFirst(2);
        assertEquals(404, get(RECORDING + ".mp3").statusCode());
        assertEquals(200, get(RECORDING + ".json").statusCode());
        assertEquals(404, send("HEAD", RECORDING + ".wav").statusCode());
        assertEquals(200, get(RECORDING + ".mp3").statusCode());
    }

    @Test
    void describesARecording() throws Exception {
        JsonNode json = json(get(RECORDING + ".json"));
        assertEquals(SID, json.get("sid").asText());
        assertEquals("3", json.get("duration").asText());
        assertEquals("completed", json.get("status").asText());
    }

    @Test
    void deletesOnceAndForAll() throws Exception {
        assertEquals(204, send("DELETE", RECORDING + ".json").statusCode());
        assertEquals(404, send("DELETE", RECORDING + ".json").statusCode());
        assertEquals(404, get(RECORDING + ".mp3").statusCode());
        assertEquals(404, get(RECORDING + ".json").statusCode());
        assertEquals(
                "deleted",
                json(get(RECORDING + ".json?IncludeSoftDeleted=true"))
                        .get("status")
                        .asText());
        assertEquals(List.of(), twilio.recordings());
        assertEquals(List.of(SID), twilio.deleted());
    }

    @Test
    void failsToDeleteAsPlanned() throws Exception {
        twilio.failingDeletions(2);
        assertEquals(500, send("DELETE", RECORDING + ".json").statusCode());
        assertEquals(500, send("DELETE", RECORDING + ".json").statusCode());
        assertEquals(1, twilio.recordings().size());
        assertEquals(204, send("DELETE", RECORDING + ".json").statusCode());
    }

    @Test
    void failsToDeleteOneRecordingAsPlanned() throws Exception {
        String other = "RE" + "b".repeat(32);
        upload(other, Optional.empty());
        twilio.failingDeletions(SID, 1);
        assertEquals(
                204,
                send("DELETE", ROOT + "/Recordings/" + other + ".json").statusCode());
        assertEquals(500, send("DELETE", RECORDING + ".json").statusCode());
        assertEquals(204, send("DELETE", RECORDING + ".json").statusCode());
    }

    @Test
    void keepsItsRecordingsAndItsPortOverARestart() throws Exception {
        String gone = "RE" + "c".repeat(32);
        Audio file = Audio.tone(Audio.MP3, 2);
        upload(gone, Optional.empty());
        send("DELETE", ROOT + "/Recordings/" + gone + ".json");
        upload("RE" + "d".repeat(32), Optional.of(file));
        URI before = twilio.url();
        twilio.close();
        assertTrue(TwilioStandIn.urlOf(folder).isEmpty());
        twilio = TwilioStandIn.start(folder);
        assertEquals(before, twilio.url());
        assertEquals(Optional.of(before), TwilioStandIn.urlOf(folder));
        assertEquals(List.of(gone), twilio.deleted());
        assertEquals(2, twilio.recordings().size());
        assertEquals(file, twilio.recordings().get(1).audio());
    }

    @Test
    void remembersTheCallsThatAreStarted() throws Exception {
        HttpResponse<byte[]> answer =
                startCall("From=%2B493023125000&To=%2B493012345678&Timeout=10&Twiml=%3CResponse%2F%3E");
        assertEquals(201, answer.statusCode());
        assertEquals("queued", json(answer).get("status").asText());
        StartedCall call = twilio.calls().get(0);
        assertEquals(json(answer).get("sid").asText(), call.sid());
        assertTrue(call.sid().matches("CA[0-9a-f]{32}"));
        assertEquals("+493012345678", call.to());
        assertEquals("<Response/>", call.instructions());
        assertEquals(10, call.timeout());
    }

    @ParameterizedTest
    @CsvSource({
        "21201, From=%2B493023125000&Url=http://x",
        "21213, To=%2B493023125000&Url=http://x",
        "21211, From=%2B493023125000&To=0301234&Url=http://x",
        "21205, From=%2B493023125000&To=%2B493012345678",
        "21208, From=%2B493023125000&To=%2B493012345678&Url=http://x&Timeout=0",
    })
    void refusesACallThatTwilioWouldRefuse(int code, String form) throws Exception {
        HttpResponse<byte[]> answer = startCall(form);
        assertEquals(400, answer.statusCode());
        assertEquals(code, json(answer).get("code").asInt());
        assertEquals(List.of(), twilio.calls());
    }

    @Test
    void knowsNothingElse() throws Exception {
        String other = RECORDING.replace(TwilioStandIn.ACCOUNT, "AC" + "1".repeat(32));
        for (String path : List.of("/", ROOT + ".json", RECORDING + ".ogg", other + ".mp3", "/../" + SID)) {
            assertEquals(404, get(path).statusCode(), path);
        }
        assertEquals(404, send("DELETE", RECORDING + ".mp3").statusCode());
        assertFalse(twilio.recordings().isEmpty());
    }

    private void upload(String sid, Optional<Audio> audio) {
        assertEquals(
                Optional.empty(),
                new RecordingUpload(twilio.url())
                        .send(sid, "CA" + "1".repeat(32), "Fri, 27 Nov 2026 10:00:00 +0000", 3, audio));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send("GET", path);
    }

    private HttpResponse<byte[]> startCall(String form) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(twilio.url().resolve(ROOT + "/Calls.json"))
                        .header("Authorization", basic(TwilioStandIn.TOKEN))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = basic(TwilioStandIn.TOKEN);
        return plainly(method, path, all);
    }

    private HttpResponse<byte[]> plainly(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(twilio.url() + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String basic(String token) {
        return "Basic " + Base64.getEncoder().encodeToString((TwilioStandIn.ACCOUNT + ":" + token).getBytes());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
