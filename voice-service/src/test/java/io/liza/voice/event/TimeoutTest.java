package io.liza.voice.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeoutTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void aPromiseThatNobodyCompletesFailsInTime() {
        Promise<Void> late = new Timeout(Duration.ofMillis(50), vertx).promise();

        var e = assertThrows(ExecutionException.class, () -> outcome(late));
        assertInstanceOf(TimeoutException.class, e.getCause());
    }

    @Test
    void aCompletedPromiseStaysSoAndDoesNotHideALaterOne() throws Exception {
        var timeout = new Timeout(Duration.ofMillis(50), vertx);
        Promise<Void> early = timeout.promise();
        Promise<Void> late = timeout.promise();
        early.complete();

        outcome(early);
        assertThrows(ExecutionException.class, () -> outcome(late));
        assertTrue(early.future().succeeded());
    }

    @Test
    void noPromiseFailsTooEarly() throws Exception {
        Promise<Void> waiting = new Timeout(Duration.ofMinutes(1), vertx).promise();
        Thread.sleep(100);

        assertFalse(waiting.future().isComplete());
    }

    private static void outcome(Promise<Void> promise) throws Exception {
        promise.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
