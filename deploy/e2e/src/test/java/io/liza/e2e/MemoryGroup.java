package io.liza.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group of Linux (version 1) that limits the memory of its processes, as a container's does. */
final class MemoryGroup implements AutoCloseable {

    private static final Path CONTROLLER = Path.of("/sys/fs/cgroup/memory");

    private final Path folder;

    private MemoryGroup(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one.
     *
     * @param bytes what its processes may hold; more is not written to a swap device
     * @return empty where this user cannot make one
     */
    static Optional<MemoryGroup> of(String name, long bytes) {
        try {
            Path folder =
                    CONTROLLER.resolve(name + "-" + ProcessHandle.current().pid());
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("memory.limit_in_bytes"), Long.toString(bytes));
            Files.writeString(folder.resolve("memory.swappiness"), "0");
            return Optional.of(new MemoryGroup(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The command of a process that joins the group before it does anything else. */
    List<String> command(Stream<String> command) {
        var joining = Stream.of(
                "sh",
                "-c",
                "echo $$ > \"$0\" && exec \"$@\"",
                folder.resolve("cgroup.procs").toString());
        return Stream.concat(joining, command).toList();
    }

    /** Number of processes that the kernel has killed because the group was full. */
    long kills() {
        return value("memory.oom_control", "oom_kill");
    }

    /** Bytes that the kernel cannot take back by dropping cached files. */
    long held() {
        return value("memory.stat", "total_rss");
    }

    private long value(String file, String name) {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.filter(line -> line.startsWith(name + " "))
                    .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it; its processes must have ended. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
