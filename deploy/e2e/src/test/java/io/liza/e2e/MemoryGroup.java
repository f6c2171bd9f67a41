package io.liza.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group of Linux, of version 1 or 2, that limits the memory of its processes, as a container's does. */
final class MemoryGroup implements AutoCloseable {

    /**
     * The files of a version.
     *
     * @param kills holds the line {@code oom_kill}
     * @param resident line of {@code memory.stat} with the bytes that the kernel cannot take back by dropping cached files
     */
    private enum Version {
        ONE("/sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.oom_control", "total_rss"),
        TWO("/sys/fs/cgroup", "memory.max", "memory.events", "anon");

        private final Path controller;
        private final String limit;
        private final String kills;
        private final String resident;

        Version(String controller, String limit, String kills, String resident) {
            this.controller = Path.of(controller);
            this.limit = limit;
            this.kills = kills;
            this.resident = resident;
        }

        static Version ofThisMachine() {
            return Files.isDirectory(ONE.controller) ? ONE : TWO;
        }
    }

    private final Version version = Version.ofThisMachine();
    private final Path folder;

    private MemoryGroup(String name) {
        this.folder =
                version.controller.resolve(name + "-" + ProcessHandle.current().pid());
    }

    /**
     * Makes one.
     *
     * @param bytes what its processes may hold
     * @return empty where this user cannot make one
     */
    static Optional<MemoryGroup> of(String name, long bytes) {
        var group = new MemoryGroup(name);
        try {
            Files.createDirectory(group.folder);
            Files.writeString(group.folder.resolve(group.version.limit), Long.toString(bytes));
            return Optional.of(group);
        } catch (IOException e) {
            group.close();
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
        return value(version.kills, "oom_kill");
    }

    long residentBytes() {
        return value("memory.stat", version.resident);
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
