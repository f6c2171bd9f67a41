package io.liza.admin.access.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Order and length of the queue for password hashes. */
class HashingQueueTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final HashingQueue queue = new HashingQueue(metrics);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        busy.countDown();
        queue.stop();
    }

    @Test
    void strangersLeaveAThreadToThoseWhoAreKnown() throws Exception {
        occupy(stranger(0));
        CompletableFuture<?> other = add("stranger", stranger(0));

        add("known", Requester.TRUSTED).get(5, TimeUnit.SECONDS);

        assertFalse(other.isDone());
    }

    @Test
    void whoIsKnownComesFirstThenWhoTriedLeast() {
        occupy(stranger(0));
        occupy(Requester.TRUSTED);
        var all = List.of(
                add("often", stranger(9)),
                add("never", stranger(0)),
                add("known", Requester.TRUSTED),
                add("once", stranger(1)),
                add("never, later", stranger(0)));
        busy.countDown();
        all.forEach(CompletableFuture::join);

        assertEquals(
                List.of("never", "never, later", "once", "often"),
                done.stream().filter(name -> !name.equals("known")).toList());
        assertTrue(done.indexOf("known") <= 1);
    }

    @Test
    void whereTooManyWaitTheOneWhoTriedMostIsRefusedAtOnce() {
        occupy(stranger(0));
        List<CompletableFuture<?>> often = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            often.add(add("often", stranger(5)));
        }
        assertEquals(8, queue.length());
        assertEquals(392, often.stream().filter(CompletableFuture::isDone).count());

        CompletableFuture<?> never = add("never", stranger(0));

        assertFalse(never.isDone());
        assertEquals(393, often.stream().filter(CompletableFuture::isDone).count());
        assertEquals(
                393,
                metrics.get("liza.passwords.dropped")
                        .tag("reason", "full")
                        .counter()
                        .count());
        var refusal =
                assertThrows(CompletionException.class, () -> often.get(399).join());
        assertEquals(2, ((TooManyTriesException) refusal.getCause()).seconds());
    }

    @Test
    void ofThoseWhoTriedEquallyOftenTheFirstComesFirstAlsoAfterARefusal() {
        occupy(stranger(0));
        occupy(Requester.TRUSTED);
        for (int i = 0; i < 8; i++) {
            add("later", new Requester(false, 0, 100 + i, null));
        }
        var all = List.of(add("earlier", new Requester(false, 0, 50, null)), add("last", stranger(1)));
        busy.countDown();
        all.get(0).join();

        assertEquals("earlier", done.get(0));
        assertThrows(CompletionException.class, () -> all.get(1).join());
    }

    @Test
    void strangersDoNotFillThePlacesOfThoseWhoAreKnown() {
        occupy(stranger(0));
        occupy(Requester.TRUSTED);
        for (int i = 0; i < 100; i++) {
            add("stranger", stranger(0));
        }

        assertFalse(add("known", Requester.TRUSTED).isDone());
    }

    @Test
    void workThatFailsMakesRoomForTheNext() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThrows(Exception.class, () -> queue.compute(Requester.TRUSTED, () -> {
                        throw new StackOverflowError();
                    })
                    .await()
                    .indefinitely());
        }
        add("next", stranger(0)).get(5, TimeUnit.SECONDS);
    }

    private CompletableFuture<?> add(String name, Requester requester) {
        return queue.compute(requester, () -> done.add(name)).subscribeAsCompletionStage();
    }

    /** Takes a thread until the test lets go. */
    private void occupy(Requester requester) {
        var began = new CountDownLatch(1);
        queue.compute(requester, () -> {
                    began.countDown();
                    return busy.await(1, TimeUnit.MINUTES);
                })
                .subscribeAsCompletionStage();
        try {
            assertTrue(began.await(5, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Requester stranger(long recent) {
        return new Requester(false, recent, 0, null);
    }
}
