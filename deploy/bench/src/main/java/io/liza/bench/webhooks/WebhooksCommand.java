package io.liza.bench.webhooks;

import io.liza.bench.load.ClosedLoop;
import io.liza.bench.load.Load;
import io.liza.bench.load.OpenLoop;
import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.ResultFile;
import io.liza.bench.result.Row;
import io.liza.bench.result.Row.Comparison;
import io.liza.bench.result.Row.Goal;
import io.liza.bench.result.Spread;
import io.liza.bench.system.BenchSystem;
import io.liza.bench.webhooks.VoiceUnderTest.Start;
import io.liza.local.process.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the webhooks beside bare Vert.x in the same run. */
@Command(
        name = "webhooks",
        description = {
            "Measures webhooks: throughput, latency, CPU, memory and start, beside a bare Vert.x server in the same run.",
            "Starts its own Kafka and voice-service on this machine, takes three minutes, and ends them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured, whether the goals are met or not", "2:a wrong option"})
public final class WebhooksCommand implements Callable<Integer> {
    private static final int RATE = 500;
    private static final Duration COLD = Duration.ofSeconds(5);
    /** More than a cold service answers. */
    private static final int COLD_WEBHOOKS = 25_000;

    /** Rounds of load before the measurement: the compilers are busy for about 20 s of load. */
    private static final int WARM_UP = 12;

    private static final Path FOLDER = Installation.repository().resolve("deploy/bench/target/webhooks");

    @Option(names = "--short", description = "One short round of each: shows that it works, not how fast Liza is.")
    private boolean brief;

    @Mixin
    private ResultFile result;

    private final List<Row> rows = new ArrayList<>();

    @Override
    public Integer call() {
        try (BenchSystem system = BenchSystem.open(FOLDER, false);
                var baselines = new Baselines(FOLDER)) {
            var voice = new VoiceUnderTest(system, FOLDER.resolve("classes.jsa"));
            MeasuredServer liza = start(voice);
            double cold = cold(voice, liza).perSecond();
            Optional<MeasuredServer> express = baselines.express(BenchSystem.TOKEN);
            if (express.isEmpty()) {
                System.out.println("Without Express: that takes node, and `npm install` in deploy/bench/express.");
            }
            var servers = new ArrayList<>(List.of(baselines.bare(voice.answerSize())));
            express.ifPresent(servers::add);
            servers.add(liza);
            measure(voice, servers, cold);
            rows.add(Row.alone("memory after that, MB", Spread.of(List.of(liza.memory())), Goal.atMost(350)));
        }
        var settings =
                Map.of("rounds", Integer.toString(rounds(5)), "seconds a round", Long.toString(round().toSeconds()));
        result.publish("webhooks", settings, rows);
        return 0;
    }

    private MeasuredServer start(VoiceUnderTest voice) {
        List<Start> starts =
                IntStream.range(0, rounds(3)).mapToObj(i -> voice.start()).toList();
        rows.add(Row.alone(
                "start to the first answer, s",
                Spread.of(starts.stream().map(Start::seconds).toList()),
                Goal.atMost(2)));
        return starts.get(starts.size() - 1).server();
    }

    private Load cold(VoiceUnderTest voice, MeasuredServer liza) {
        int calls = (int) (COLD_WEBHOOKS * COLD.toSeconds() / voice.webhooksOfACall());
        return ClosedLoop.run(liza.url(), 128, COLD, voice.calls(calls).iterator());
    }

    private void measure(VoiceUnderTest voice, List<MeasuredServer> servers, double cold) {
        double rate = warmUp(voice, servers);
        for (int connections : new int[] {128, 32}) {
            Rounds rounds = closed(voice, servers, rounds(5), connections, 1.5 * rate);
            String with = ", " + connections + " connections";
            rows.add(rounds.row(
                    "webhooks a second" + with,
                    round -> round.load().perSecond(),
                    Comparison.RATIO,
                    Goal.atLeast(connections == 128 ? 0.5 : 0.35)));
            rows.add(rounds.row("CPU of a webhook, µs" + with, Rounds.Round::cpuMicros, Comparison.RATIO, null));
            rows.add(rounds.row("p99, ms" + with, round -> round.load().millis(99), Comparison.DIFFERENCE, null));
            if (connections == 128) {
                double warm = rounds.median(Row.LIZA, round -> round.load().perSecond());
                rows.add(Row.alone(
                        "first 5 s after the start to warm", Spread.of(List.of(cold / warm)), Goal.atLeast(0.6)));
            }
        }
        rows.add(closed(voice, servers, rounds(3), 1, rate / 2)
                .row(
                        "p50, ms, one at a time",
                        round -> round.load().millis(50),
                        Comparison.DIFFERENCE,
                        Goal.atMost(0.6)));
        Rounds offered = Rounds.run(
                rounds(3),
                servers,
                () -> voice.calls((int) (RATE * round().toSeconds())),
                (server, calls) -> OpenLoop.run(server.url(), RATE, calls));
        rows.add(offered.row(
                "p99, ms, " + RATE + " calls a second",
                round -> round.load().millis(99),
                Comparison.DIFFERENCE,
                Goal.atMost(10)));
        rows.add(offered.row(
                "p50, ms, " + RATE + " calls a second", round -> round.load().millis(50), Comparison.DIFFERENCE, null));
    }

    /** Until everything that matters is compiled. Returns how many webhooks a second Liza answered at last. */
    private double warmUp(VoiceUnderTest voice, List<MeasuredServer> servers) {
        double rate = 20_000;
        for (int i = 0; i < rounds(WARM_UP); i++) {
            Rounds round = closed(voice, servers, 1, 128, 1.5 * rate);
            rate = round.median(Row.LIZA, each -> each.load().perSecond());
        }
        return rate;
    }

    /** @param rate of webhooks that Liza will not reach; the other servers get the same calls again and again */
    private Rounds closed(VoiceUnderTest voice, List<MeasuredServer> servers, int times, int connections, double rate) {
        return Rounds.run(
                times,
                servers,
                () -> voice.calls((int) (rate * round().toSeconds() / voice.webhooksOfACall())),
                (server, calls) -> ClosedLoop.run(
                        server.url(),
                        connections,
                        round(),
                        server.name().equals(Row.LIZA) ? calls.iterator() : endless(calls)));
    }

    private static Iterator<List<byte[]>> endless(List<List<byte[]>> calls) {
        return IntStream.iterate(0, i -> (i + 1) % calls.size())
                .mapToObj(calls::get)
                .iterator();
    }

    private int rounds(int usual) {
        return brief ? 1 : usual;
    }

    private Duration round() {
        return Duration.ofSeconds(brief ? 1 : 2);
    }
}
