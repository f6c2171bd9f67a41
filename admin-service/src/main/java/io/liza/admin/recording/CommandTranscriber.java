package io.liza.admin.recording;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a local program with the audio as its standard input, or as the file that replaces {@code {file}} in its arguments, and
 * reads the text from its standard output. The program gets no secrets: it sees only a few variables of the environment.
 */
@ApplicationScoped
class CommandTranscriber implements Transcriber {

    static final String FILE = "{file}";
    static final int MAX_CHARACTERS = 10_000;
    private static final int BYTES_PER_CHARACTER = 4;
    private static final Set<String> VARIABLES = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private final List<String> command;
    private final Duration timeout;

    CommandTranscriber(RecordingConfig config) {
        this.command = config.transcribeCommand()
                .map(text -> List.of(text.strip().split("\\s+")))
                .orElse(List.of());
        this.timeout = config.transcribeTimeout();
    }

    @Override
    public boolean isEnabled() {
        return !command.isEmpty();
    }

    @Override
    public Uni<String> transcribe(Buffer audio) {
        return Uni.createFrom()
                .item(() -> run(audio.getBytes()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private String run(byte[] audio) {
        Path file = null;
        try {
            file = Files.createTempFile("liza-message-", ".mp3");
            Files.write(file, audio);
            return run(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(file);
        }
    }

    private String run(Path file) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command.stream()
                .map(argument -> argument.replace(FILE, file.toString()))
                .toList());
        builder.environment().keySet().retainAll(VARIABLES);
        Process process = builder.redirectInput(file.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> kill(process));
            byte[] text = process.getInputStream().readNBytes(MAX_CHARACTERS * BYTES_PER_CHARACTER);
            boolean complete = process.getInputStream().read() < 0;
            if (!complete || process.waitFor() != 0) {
                throw new IOException("it wrote too much, or ended with an error");
            }
            String words =
                    new String(text, StandardCharsets.UTF_8).replace("\0", "").strip();
            return words.substring(0, Math.min(words.length(), MAX_CHARACTERS));
        } catch (IOException e) {
            // A program that was killed closes its output.
            throw new IllegalStateException("the transcription failed or took too long: " + e.getMessage(), e);
        } finally {
            kill(process);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
