package io.liza.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Command, environment and folder of a child process.
 *
 * @param name names its files and appears in messages
 * @param environment added to our own environment
 * @param folder holds {@code log/<name>.log} and {@code run/<name>.pid}
 * @param stopSignal the signal that ends it orderly, without "SIG"
 * @param ready true once it does its work; called every few milliseconds, so it must return fast
 * @param timeout limit for the time until it is ready
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        String stopSignal,
        BooleanSupplier ready,
        Duration timeout) {

    public Path log() {
        return folder.resolve("log").resolve(name + ".log");
    }

    PidFile pidFile() {
        return PidFile.of(folder, name);
    }
}
