package io.liza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Sends signals that Java has no method for, by the shell's own {@code kill}: a minimal system has no such program. */
final class Signal {
    private Signal() {}

    static void send(String signal, List<ProcessHandle> processes) {
        String pids = processes.stream().map(p -> Long.toString(p.pid())).collect(Collectors.joining(" "));
        var shell = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Waiting.forExit(shell.start().toHandle(), 5_000);
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to send SIG" + signal + " with", e);
        }
    }
}
