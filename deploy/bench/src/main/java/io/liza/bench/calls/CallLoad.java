package io.liza.bench.calls;

import io.liza.bench.system.BenchSystem;
import io.liza.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Makes calls on several connections, one after the other on each, without pauses between webhooks. */
final class CallLoad {
    private static final int WARM_UP_AT_ONCE = 32;
    private static final int DIGITS = 3;

    private final Service voice;
    private final RecordedCall recording;
    private final AtomicInteger calls = new AtomicInteger();

    CallLoad(BenchSystem system) {
        voice = system.startVoice();
        recording = RecordedCall.at(voice.url(), BenchSystem.TOKEN);
    }

    void warmUp(Duration time) {
        measure(WARM_UP_AT_ONCE, time);
    }

    LoadResult measure(int atOnce, Duration time) {
        var answers = new ConcurrentHistogram(DIGITS);
        double spooled = Metrics.of(voice).sum("liza_events_spooled_total");
        double cpu = CpuTime.secondsOf(voice);
        long start = System.nanoTime();
        var lines = Executors.newFixedThreadPool(atOnce);
        try {
            var all = IntStream.range(0, atOnce)
                    .mapToObj(
                            line -> CompletableFuture.runAsync(() -> callUntil(start + time.toNanos(), answers), lines))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            lines.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new LoadResult(
                atOnce,
                answers,
                seconds,
                CpuTime.secondsOf(voice) - cpu,
                Metrics.of(voice).sum("liza_events_spooled_total") - spooled);
    }

    /** Finishes the call that has begun. */
    private void callUntil(long end, Histogram answers) {
        try (var wire = new HttpConnection(voice.url())) {
            while (System.nanoTime() < end) {
                for (byte[] request : recording.requests(calls.getAndIncrement())) {
                    long asked = System.nanoTime();
                    wire.send(request);
                    answers.recordValue(System.nanoTime() - asked);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of calls so far, with the recorded one. */
    int calls() {
        return calls.get() + 1;
    }

    /** Number of events: one for each webhook. */
    int events() {
        return calls() * recording.webhooks().size();
    }
}
