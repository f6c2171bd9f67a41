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

/** Some lines on which one call follows the other, until they are told to stop. */
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

    /** One whole call, with the time that people take to answer. */
    static CallReport call(Telephone telephone) {
        Caller content = Calls.content("8181");
        Caller caller = question -> {
            pause();
            return content.answer(question);
        };
        return telephone.caller(caller).call();
    }

    /** Returns when as many calls have ended since as there are lines, twice. */
    void awaitCalls() {
        int before = calls.size();
        await().atMost(TIMEOUT).until(() -> calls.size() >= before + 2 * COUNT);
    }

    /** Ends the calls that are going on in order, and makes no more. */
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
