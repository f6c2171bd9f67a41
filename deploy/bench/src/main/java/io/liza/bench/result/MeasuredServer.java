package io.liza.bench.result;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A server under load, with the CPU time and the memory of its process and the children of that. */
public record MeasuredServer(String name, URI url, long pid) {
    private static final double KIB_PER_MB = 1e6 / 1024;

    public double cpuSeconds() {
        return processes()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9)
                .sum();
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
