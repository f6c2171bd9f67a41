package io.liza.local.up;

import io.liza.local.process.CliException;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * Runs the stack from the start to Ctrl-C. A signal ends the JVM through its shutdown hook, which
 * stops the servers and sets the exit code. A server that ends by itself is started again.
 */
final class Session {
    private static final int INTERRUPTED = 130;

    private final Stack stack;
    private final PrintStream out;
    private final Thread starter = Thread.currentThread();
    private boolean stopped;
    private volatile boolean stopping;
    private volatile boolean ready;

    Session(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** Returns only when a server keeps ending by itself; fails if the stack cannot be started. */
    int run(Function<Endpoints, Welcome> welcome) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
        try {
            out.println("Starting Liza …");
            out.println(welcome.apply(stack.start()).text());
            ready = true;
            while (restarted(stack.exit().join())) {
                out.println("It is back.");
            }
            stop("It keeps ending, so everything else is being stopped.");
            return 1;
        } catch (RuntimeException e) {
            stop("Liza cannot go on; what was started is being stopped.");
            throw e;
        }
    }

    private synchronized boolean restarted(SupervisedProcess ended) {
        if (stopping) {
            throw new CliException("Liza is being stopped.");
        }
        out.println(ended.exitMessage());
        if (!ended.mayRestart()) {
            return false;
        }
        out.println("It is being started again …");
        ended.restart();
        return true;
    }

    /** Does nothing if the shutdown hook is at work already. */
    private synchronized void stop(String why) {
        if (!stopping) {
            out.println(why);
            stack.close();
            stopped = true;
        }
    }

    /** Interrupts a start in progress, so that it cleans up and releases the lock. */
    private void end() {
        stopping = true;
        starter.interrupt();
        synchronized (this) {
            if (!stopped) {
                out.println("\nStopping Liza …");
                stack.close();
                out.println("Liza has stopped.");
                out.flush();
                Runtime.getRuntime().halt(ready ? 0 : INTERRUPTED);
            }
        }
    }
}
