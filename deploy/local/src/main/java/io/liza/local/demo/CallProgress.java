package io.liza.local.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of the calls: a bar on a terminal, ten plain lines elsewhere. */
interface CallProgress extends AutoCloseable {
    /** Counts further calls that have ended. */
    void step(int more);

    @Override
    default void close() {}

    static CallProgress of(int calls) {
        return System.console() != null ? bar(calls) : lines(calls, System.out);
    }

    static CallProgress lines(int calls, PrintStream out) {
        var done = new AtomicInteger();
        return more -> {
            int now = done.addAndGet(more);
            if (now == calls || 10L * now / calls > 10L * (now - more) / calls) {
                out.println(now + " of " + calls + " calls");
            }
        };
    }

    private static CallProgress bar(int calls) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Calls")
                .setInitialMax(calls)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build();
        return new CallProgress() {
            @Override
            public void step(int more) {
                bar.stepBy(more);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
