package io.liza.local.up;

import io.liza.local.process.CliException;
import io.liza.local.process.FolderLock;
import io.liza.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the local stack's data. It holds a marker file, so that Liza neither writes into a folder of somebody
 * else nor empties it.
 */
record DataFolder(Path path, FolderLock lock) implements AutoCloseable {
    private static final String MARK = ".liza-data";
    private static final String LOCKS = "run";

    /** In the order in which they can end: a server after those that use it. */
    private static final List<String> CHILDREN = List.of("voice-service", "admin-service", "kafka", "postgres");

    /** Locks the folder and ends processes that a killed launcher has left. */
    static DataFolder claim(Path wanted, boolean fresh) {
        try {
            Path path = Files.createDirectories(wanted.toAbsolutePath()).toRealPath();
            mark(path);
            var folder = new DataFolder(path, FolderLock.take(path, "up"));
            CHILDREN.forEach(child -> PidFile.of(path, child).endOrphan());
            if (fresh) {
                folder.empty();
            }
            return folder;
        } catch (IOException e) {
            throw new CliException("The data folder " + wanted + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static void mark(Path path) throws IOException {
        Path mark = path.resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new CliException("The folder " + path
                        + " holds files that are not Liza's. Choose an empty folder," + " or a new one, for --data.");
            }
        }
        Files.writeString(mark, "Made by `liza up`; `liza up --fresh` deletes everything in this folder.\n");
    }

    private void empty() {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(path) && !path.relativize(each).startsWith(LOCKS) && !each.endsWith(MARK)) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path + " could not be emptied", e);
        }
    }
}
