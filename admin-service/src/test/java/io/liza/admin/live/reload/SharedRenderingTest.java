package io.liza.admin.live.reload;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRenderingTest {
    private final SharedRendering<String> page = new SharedRendering<>();

    /** The renderings that have begun; the test completes them. */
    private final List<CompletableFuture<String>> begun = new CopyOnWriteArrayList<>();

    @Test
    void requestsThatArriveDuringARenderingShareTheNextOne() {
        var first = request();
        awaitBegun(1);
        var others = IntStream.range(0, 100).mapToObj(i -> request()).toList();

        begun.get(0).complete("old");

        assertEquals("old", first.awaitItem().getItem());
        awaitBegun(2);
        begun.get(1).complete("new");
        others.forEach(other -> assertEquals("new", other.awaitItem().getItem()));
        assertEquals(2, begun.size());
    }

    /** Vert.x refuses a timer of less than a millisecond, which failed all requests of the rendering. */
    @Test
    void aPauseOfLessThanAMillisecondIsNone() {
        Uni<String> item = Uni.createFrom().item("page");

        assertSame(item, SharedRendering.delayed(item, Duration.ofNanos(999_999)));
        assertSame(item, SharedRendering.delayed(item, Duration.ofMillis(-5)));
        assertNotSame(item, SharedRendering.delayed(item, Duration.ofMillis(1)));
    }

    @Test
    void aFailureFailsOnlyTheRequestsOfItsRendering() {
        var failing = request();
        awaitBegun(1);
        var later = request();

        begun.get(0).completeExceptionally(new IllegalStateException("no database"));

        failing.awaitFailure().assertFailedWith(IllegalStateException.class, "no database");
        awaitBegun(2);
        begun.get(1).complete("page");
        assertEquals("page", later.awaitItem().getItem());
    }

    @Test
    void aClientThatLeavesTakesNothingFromTheOthers() {
        var leaving = request();
        awaitBegun(1);
        leaving.cancel();
        var waiting = request();
        var staying = request();
        waiting.cancel();

        begun.get(0).complete("old");

        awaitBegun(2);
        begun.get(1).complete("new");
        assertEquals("new", staying.awaitItem().getItem());
    }

    @Test
    void renderingsHaveAPauseBetweenThem() {
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            request();
            awaitBegun(i + 1);
            begun.get(i).complete("page");
        }

        assertFalse(System.nanoTime() - start < 190_000_000, "three renderings in less than 200 ms");
    }

    private UniAssertSubscriber<String> request() {
        Uni<String> rendering = Uni.createFrom().completionStage(() -> {
            var mine = new CompletableFuture<String>();
            begun.add(mine);
            return mine;
        });
        return page.join(rendering, Runnable::run).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void awaitBegun(int number) {
        await().until(() -> begun.size() == number);
    }
}
