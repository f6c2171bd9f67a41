package io.liza.local.up;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Shows what is being started and for how long: a line that is updated on a terminal, plain lines elsewhere. */
final class StartProgress {
    private static final long TICK_MILLIS = 200;
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> running = new LinkedHashMap<>();

    StartProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            var ticker = new Thread(this::tick, "progress");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    /** Runs a step and prints how long it took. */
    <T> T step(String name, Callable<T> work) throws Exception {
        begin(name);
        try {
            T result = work.call();
            end(name, "ready");
            return result;
        } catch (Exception e) {
            end(name, Thread.currentThread().isInterrupted() ? "cancelled" : "failed");
            throw e;
        }
    }

    private synchronized void begin(String name) {
        running.put(name, System.nanoTime());
        draw();
    }

    private synchronized void end(String name, String how) {
        double seconds = (System.nanoTime() - running.remove(name)) / 1e9;
        erase();
        out.println(String.format(Locale.ROOT, "  %-16s %s after %.1f s", name, how, seconds));
        draw();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (terminal && !running.isEmpty()) {
            long now = System.nanoTime();
            erase();
            out.print(running.entrySet().stream()
                    .map(step -> step.getKey() + " " + (now - step.getValue()) / 1_000_000_000 + " s")
                    .collect(Collectors.joining(", ", "  starting ", " ")));
            out.flush();
        }
    }

    private void erase() {
        if (terminal) {
            out.print(ERASE_LINE);
        }
    }
}
