package io.liza.voice.topic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets a webhook wait while a replica that has just started reads orders and settings. */
@ApplicationScoped
public class CatchUp {

    /** Less than the 4.5 s after which Twilio tries a webhook again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private static final long PAUSE_MILLIS = 50;

    private final TopicReaders readers;
    private final Vertx vertx;

    CatchUp(TopicReaders readers, Vertx vertx) {
        this.readers = readers;
        this.vertx = vertx;
    }

    /** Completes once they are read, or when a start no longer waits for them. */
    public Future<Void> await() {
        if (readers.isDoneWaiting()) {
            return Future.succeededFuture();
        }
        Promise<Void> done = Promise.promise();
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        vertx.setPeriodic(PAUSE_MILLIS, timer -> {
            if (readers.isDoneWaiting() || System.nanoTime() - end > 0) {
                vertx.cancelTimer(timer);
                done.complete();
            }
        });
        return done.future();
    }
}
