package io.liza.bench.result;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A server under load, with the CPU time and the memory of its process and the children of that. */
public record MeasuredServer(String name, URI url, long pid) {
    private static final double KIB_PER_MB = 1e6 / 1024;
    /** Index among the fields after the program's name; see proc(5). */
    private static final int CUTIME = 13;

    private static final double TICKS_PER_SECOND = 100;

    public double cpuSeconds() {
        return endedChildren()
                + processes()
                        .mapToDouble(process ->
                                process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9)
                        .sum();
    }

    /** CPU seconds of children that have ended, such as Postgres' autovacuum; 0 where there is no {@code /proc}. */
    private double endedChildren() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CUTIME + 1])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Resident memory in MB. */
    public double memory() {
        return processes().mapToDouble(MeasuredServer::memory).sum();
    }

    private Stream<ProcessHandle> processes() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** NaN where there is no {@code /proc}. */
    private static double memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MB)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
