package io.liza.local.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.audio.Audio;
import io.liza.local.demo.FakeDialogue;
import io.liza.local.standin.TwilioStandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CallCommandTest {
    @TempDir
    Path data;

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private FakeLiza liza;
    private TwilioStandIn twilio;

    @BeforeEach
    void openTheShop() throws IOException {
        liza = FakeDialogue.open();
        twilio = TwilioStandIn.start(data);
        System.setOut(new PrintStream(paper, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void closeTheShop() {
        System.setOut(out);
        twilio.close();
        liza.close();
    }

    @Test
    void leavesAFileAtTheStandInOfTheRunningStack() throws IOException {
        Audio spoken = Audio.tone(Audio.WAV, 3);
        Path file = Files.write(data.resolve("hello.wav"), spoken.bytes());
        assertEquals(0, call("--order", "4711", "--message", file.toString()), paper::toString);
        assertEquals(spoken, twilio.recordings().get(0).audio());
        assertTrue(paper.toString().contains("recorded 3 s as RE"), paper::toString);
    }

    @Test
    void recordsAgainAndKeepsTheSecondMessage() {
        assertEquals(0, call("--order", "4711", "--message", "4", "--after-message", "2,1"), paper::toString);
        assertEquals(2, twilio.recordings().size());
        assertEquals(2, paths("/webhook/message_review"));
    }

    @Test
    void asksForACallbackAndForNothingElse() {
        assertEquals(0, call("--order", "4711", "--callback"), paper::toString);
        assertEquals(1, paths("/webhook/callback"));
        assertEquals(0, paths("/webhook/message"));
        assertEquals(2, call("--keys", "1", "--callback"), "It is for --order.");
    }

    @Test
    void leavesMessagesByKeysAsWell() {
        assertEquals(
                0,
                call("--keys", "1 4711# 1 0 2 1 1", "--message", "2", "--hangup-while", "recording"),
                paper::toString);
        assertEquals(1, twilio.recordings().size());
        assertEquals("hangup", form("/webhook/record", "Digits"));
        assertEquals(1, paths("/webhook/recording"));
    }

    @Test
    void ringsTheStaffAndPrintsWhatTheyHear() {
        liza.says("/webhook/help", "<Dial action='bye'><Number url='whisper'>+493012345678</Number></Dial>")
                .says("/webhook/whisper", "<Gather action='bye'><Say>Drücken Sie die 1.</Say></Gather><Hangup/>")
                .says("/webhook/bye", "<Say>Danke.</Say>");
        assertEquals(0, call("--order", "4711", "--agent", "answers"), paper::toString);
        assertTrue(paper.toString().contains("+493012345678 rings."), paper::toString);
        assertTrue(paper.toString().contains("Drücken Sie die 1."), paper::toString);
        assertTrue(paper.toString().contains("+493012345678: connected."), paper::toString);
        assertEquals(0, call("--order", "4711", "--agent", "busy,mailbox", "--hangup-while", "ringing"));
    }

    @Test
    void reportsTheRecordingWhenItIsTold() {
        for (String when : List.of("early", "soon", "late", "twice", "never")) {
            assertEquals(0, call("--order", "4711", "--message", "1", "--recording-callback", when), paper::toString);
        }
        assertEquals(5, paths("/webhook/recording"));
    }

    private int call(String... options) {
        String[] all = Stream.concat(
                        Stream.of("--url", liza.url().toString(), "--data", data.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        return new CommandLine(new CallCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(paper, true))
                .execute(all);
    }

    private long paths(String path) {
        return liza.paths().stream()
                .filter(each -> each.replaceFirst("\\?.*", "").equals(path))
                .count();
    }

    private String form(String path, String parameter) {
        return liza.asked.stream()
                .filter(asked -> asked.path().equals(path))
                .findFirst()
                .orElseThrow()
                .form()
                .get(parameter);
    }
}
