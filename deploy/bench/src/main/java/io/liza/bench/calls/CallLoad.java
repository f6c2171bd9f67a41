package io.liza.bench.calls;

import io.liza.bench.load.ClosedLoop;
import io.liza.bench.load.Load;
import io.liza.bench.load.RecordedCall;
import io.liza.bench.system.BenchSystem;
import io.liza.bench.system.Metrics;
import io.liza.local.service.Service;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** Makes calls on several connections, one after the other on each, without pauses between webhooks. */
final class CallLoad implements Iterator<List<byte[]>> {
    private static final int WARM_UP_AT_ONCE = 32;

    private final Service voice;
    private final RecordedCall recording;
    private int made;

    CallLoad(BenchSystem system) {
        voice = system.startVoice();
        recording = RecordedCall.at(voice.url(), BenchSystem.TOKEN);
    }

    void warmUp(Duration time) {
        measure(WARM_UP_AT_ONCE, time);
    }

    LoadResult measure(int atOnce, Duration time) {
        double spooled = Metrics.of(voice).sum("liza_events_spooled_total");
        double cpu = CpuTime.secondsOf(voice);
        Load load = ClosedLoop.run(voice.url(), atOnce, time, this);
        return new LoadResult(
                atOnce,
                load,
                CpuTime.secondsOf(voice) - cpu,
                Metrics.of(voice).sum("liza_events_spooled_total") - spooled);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    /** The requests of the next call. */
    @Override
    public List<byte[]> next() {
        return recording.requests(made++);
    }

    /** Number of calls so far, with the recorded one. */
    int calls() {
        return made + 1;
    }

    /** Number of events: one for each webhook. */
    int events() {
        return calls() * recording.webhooks().size();
    }
}
