package io.liza.local.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.local.audio.Audio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recordings in a folder: {@code RE….json}, and {@code RE….wav} or {@code RE….mp3} unless it is a tone. A deleted one
 * leaves {@code RE….deleted} with its metadata.
 */
final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = ".json";
    private static final String DELETED = ".deleted";
    private static final Map<String, String> ENDINGS = Map.of(Audio.WAV, ".wav", Audio.MP3, ".mp3");

    private final Path folder;
    private final Faults faults = new Faults();
    private final List<String> deleted = new ArrayList<>();

    Recordings(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
            deleted.addAll(sids(DELETED));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder, e);
        }
    }

    Faults faults() {
        return faults;
    }

    synchronized List<Recording> all() {
        return sids(METADATA).stream().map(sid -> find(sid).orElseThrow()).toList();
    }

    synchronized List<String> deleted() {
        return List.copyOf(deleted);
    }

    synchronized void add(Recording recording) throws IOException {
        if (recording.audio() != null) {
            Files.write(
                    file(recording.sid(), ENDINGS.get(recording.audio().type())),
                    recording.audio().bytes());
        }
        JSON.writeValue(file(recording.sid(), METADATA).toFile(), recording);
    }

    synchronized Optional<Recording> find(String sid) {
        return read(file(sid, METADATA)).map(recording -> withAudio(recording));
    }

    /** Also a deleted one, of which only the metadata are left. */
    synchronized Optional<Recording> findDeleted(String sid) {
        return read(file(sid, DELETED));
    }

    synchronized boolean delete(String sid) throws IOException {
        if (!Files.exists(file(sid, METADATA))) {
            return false;
        }
        for (String ending : ENDINGS.values()) {
            Files.deleteIfExists(file(sid, ending));
        }
        Files.move(file(sid, METADATA), file(sid, DELETED));
        deleted.add(sid);
        return true;
    }

    private Recording withAudio(Recording recording) {
        return ENDINGS.values().stream()
                .map(ending -> file(recording.sid(), ending))
                .filter(Files::exists)
                .findFirst()
                .map(file -> new Recording(
                        recording.sid(), recording.callSid(), recording.start(), recording.seconds(), Audio.read(file)))
                .orElse(recording);
    }

    private static Optional<Recording> read(Path metadata) {
        try {
            return Files.exists(metadata)
                    ? Optional.of(JSON.readValue(metadata.toFile(), Recording.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + metadata, e);
        }
    }

    private List<String> sids(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private Path file(String sid, String ending) {
        return folder.resolve(sid + ending);
    }
}
