package io.liza.bench.live;

import io.liza.bench.load.ClosedLoop;
import io.liza.bench.load.Load;
import io.liza.bench.load.OpenLoop;
import io.liza.bench.load.Schedule;
import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.ResultFile;
import io.liza.bench.result.Row;
import io.liza.bench.result.Row.Goal;
import io.liza.bench.result.Spread;
import io.liza.bench.system.BenchSystem;
import io.liza.bench.webhooks.VoiceUnderTest;
import io.liza.local.process.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures many calls that are held at once, and many open pages that show calls as they come in. */
@Command(
        name = "live",
        description = {
            "Measures calls held at once, open pages while calls come in, and the memory of both services after that.",
            "Starts its own Kafka, Postgres and services on this machine, takes about six minutes, and ends them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured, whether the goals are met or not", "2:a wrong option"})
public final class LiveCommand implements Callable<Integer> {
    private static final Path FOLDER = Installation.repository().resolve("deploy/bench/target/live");
    private static final Duration PAUSE = Duration.ofSeconds(8);
    private static final int RATE = 100;
    private static final Duration PAUSE_WITH_PAGES = Duration.ofSeconds(1);

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "Calls held at once, each with a webhook every 8 s; 0 leaves this out (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Connections that the calls take turns on, even if fewer would do (default: as few as possible).")
    private int connections;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Pages open while " + RATE
                    + " calls a second come in; 0 leaves this out (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Time of either measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "60",
            description = "Seconds of the same load before either measurement (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--short", description = "100 calls, 20 pages, a few seconds: shows only that it works.")
    private boolean brief;

    @Mixin
    private ResultFile result;

    private final List<Row> rows = new ArrayList<>();
    private long events;

    @Override
    public Integer call() throws InterruptedException {
        if (brief) {
            calls = 100;
            pages = 20;
            seconds = 5;
            warmUp = 2;
        }
        try (BenchSystem system = BenchSystem.open(FOLDER, false)) {
            var voice = new VoiceUnderTest(system, FOLDER.resolve("voice.jsa"));
            MeasuredServer voiceServer = voice.start().server();
            MeasuredServer admin = new AdminUnderTest(system, FOLDER.resolve("admin.jsa")).start();
            var servers = new Servers(system, voiceServer, admin);
            start(voice, servers);
            if (calls > 0) {
                hold(voice, servers);
            }
            if (pages > 0) {
                show(voice, servers);
            }
            add("memory of the voice-service after that, MB", voiceServer.memory(), Goal.atMost(350));
            add("memory of the admin-service after that, MB", admin.memory(), Goal.atMost(550));
        }
        var settings = Map.of(
                "calls held", Integer.toString(calls),
                "own connections", Integer.toString(connections),
                "pages", Integer.toString(pages),
                "seconds", Integer.toString(seconds),
                "seconds of warm-up", Integer.toString(warmUp));
        result.publish("live", settings, rows);
        return 0;
    }

    private void start(VoiceUnderTest voice, Servers servers) {
        List<List<byte[]>> some = voice.calls(brief ? 100 : 5_000);
        Load load = ClosedLoop.run(servers.voice().url(), 16, Duration.ofSeconds(10), some.iterator());
        // The recorded call, and the first webhook after the start.
        events = voice.webhooksOfACall() + 1 + load.answers();
        servers.awaitStored(events);
    }

    private void hold(VoiceUnderTest voice, Servers servers) {
        Duration time = Duration.ofSeconds(warmUp + seconds);
        List<List<byte[]>> held = voice.calls(Schedule.heldCalls(calls, PAUSE, time, voice.webhooksOfACall()));
        Usage before = servers.usage();
        Load load = OpenLoop.run(
                servers.voice().url(),
                Schedule.held(calls, PAUSE, time, held),
                connections,
                Duration.ofSeconds(warmUp),
                (call, at) -> {});
        servers.usage().since(before).print("calls held");
        add("webhooks/s of " + calls + " calls held at once", load.perSecond(), null);
        add("p50, ms", load.millis(50), null);
        add("p99, ms", load.millis(99), Goal.atMost(100));
        add("slowest, ms", load.millis(100), null);
        events += load.answers();
        servers.awaitStored(events);
    }

    private void show(VoiceUnderTest voice, Servers servers) throws InterruptedException {
        Supervisors.logIn(servers.system(), pages);
        List<List<byte[]>> made = voice.calls(RATE * (warmUp + seconds));
        List<String> sids = voice.callSids(made.size());
        var firstAnswers = new long[made.size()];
        try (var open = new LivePages(servers.admin().url(), pages)) {
            open.awaitOpen();
            Usage before = servers.usage();
            Load load = OpenLoop.run(
                    servers.voice().url(),
                    Schedule.atRate(RATE, PAUSE_WITH_PAGES, made),
                    0,
                    Duration.ofSeconds(warmUp),
                    (call, at) -> {
                        if (firstAnswers[call] == 0) {
                            firstAnswers[call] = at;
                        }
                    });
            servers.usage().since(before).print("pages open");
            Thread.sleep(5_000);
            List<List<LivePage.View>> views = open.closeAndGet();
            long end = System.nanoTime();
            long from = firstAnswers[RATE * warmUp];
            Map<String, Long> answered = IntStream.range(0, made.size())
                    .boxed()
                    .collect(Collectors.toMap(sids::get, call -> firstAnswers[call]));
            Histogram fresh = Freshness.of(firstAnswers, servers.byId(answered), views, from, end);
            long loads = views.stream()
                    .flatMap(List::stream)
                    .filter(view -> view.at() >= from)
                    .count();
            add("pages loaded again/s, " + pages + " open, " + RATE + " calls/s", loads * 1e9 / (end - from), null);
            add("a new call is shown after, p50, ms", fresh.getValueAtPercentile(50) / 1e6, null);
            add("a new call is shown after, p95, ms", fresh.getValueAtPercentile(95) / 1e6, Goal.atMost(1_000));
            add("a new call is shown after, p99, ms", fresh.getValueAtPercentile(99) / 1e6, null);
            add("failed loads", open.failures(), null);
            add("p99 of the webhooks meanwhile, ms", load.millis(99), null);
        }
    }

    private void add(String what, double value, Goal goal) {
        rows.add(Row.alone(what, Spread.of(List.of(value)), goal));
    }
}
