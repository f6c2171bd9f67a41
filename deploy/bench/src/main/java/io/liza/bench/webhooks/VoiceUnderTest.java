package io.liza.bench.webhooks;

import io.liza.bench.load.ClosedLoop;
import io.liza.bench.load.RecordedCall;
import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.Row;
import io.liza.bench.system.BenchSystem;
import io.liza.local.service.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The voice-service, started with an archive of its classes as in its image. */
public final class VoiceUnderTest {
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final BenchSystem system;
    private final Path archive;
    private final RecordedCall recording;
    private int made;

    /** Records a call and writes the archive. */
    public VoiceUnderTest(BenchSystem system, Path archive) {
        this.system = system;
        this.archive = archive;
        Service voice = system.startVoice(Map.of(JAVA_OPTIONS, "-XX:ArchiveClassesAtExit=" + archive));
        this.recording = RecordedCall.at(voice.url(), BenchSystem.TOKEN);
        system.stopVoice();
    }

    /** A server with the seconds from its start to its first answered webhook. */
    public record Start(MeasuredServer server, double seconds) {}

    public Start start() {
        system.stopVoice();
        List<byte[]> webhook = calls(1).get(0).subList(0, 1);
        long start = System.nanoTime();
        Service voice = system.startVoice(Map.of(JAVA_OPTIONS, "-XX:SharedArchiveFile=" + archive));
        ClosedLoop.run(voice.url(), 1, Duration.ofSeconds(1), List.of(webhook).iterator());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Start(new MeasuredServer(Row.LIZA, voice.url(), voice.pid()), seconds);
    }

    /** The next calls, signed. */
    public List<List<byte[]>> calls(int number) {
        made += number;
        return recording.presigned(made - number, number);
    }

    /** The SIDs of the last calls. */
    public List<String> callSids(int number) {
        return IntStream.range(made - number, made)
                .mapToObj(RecordedCall::callSid)
                .toList();
    }

    int answerSize() {
        return recording.answerSize();
    }

    public int webhooksOfACall() {
        return recording.webhooks().size();
    }
}
