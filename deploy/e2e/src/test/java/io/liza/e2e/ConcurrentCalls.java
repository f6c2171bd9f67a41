package io.liza.e2e;

import static org.awaitility.Awaitility.await;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Calls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes calls on several lines at the same time, one after the other on each, until closed. */
final class ConcurrentCalls implements AutoCloseable {

    static final int COUNT = 6;
    private static final int THINKING_MILLIS = 150;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final List<CallReport> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final List<CompletableFuture<Void>> lines;
    private volatile boolean busy = true;

    ConcurrentCalls(Supplier<Telephone> telephones) {
        lines = IntStream.range(0, COUNT)
                .mapToObj(line -> CompletableFuture.runAsync(() -> keepCalling(telephones), threads))
                .toList();
    }

    /** Makes one call with pauses before the answers. */
    static CallReport call(Telephone telephone) {
        Caller content = Calls.content("8181");
        Caller caller = question -> {
            pause();
            return content.answer(question);
        };
        return telephone.caller(caller).call();
    }

    /** Returns when twice as many calls have ended as there are lines. */
    void awaitCalls() {
        int before = calls.size();
        await().atMost(TIMEOUT).until(() -> calls.size() >= before + 2 * COUNT);
    }

    /** Lets the present calls end, and makes no more. */
    List<CallReport> hangUp() {
        busy = false;
        lines.forEach(CompletableFuture::join);
        return calls;
    }

    private void keepCalling(Supplier<Telephone> telephones) {
        while (busy) {
            calls.add(call(telephones.get()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(THINKING_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        busy = false;
        threads.shutdown();
    }
}
