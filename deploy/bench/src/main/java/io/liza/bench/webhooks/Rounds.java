package io.liza.bench.webhooks;

import io.liza.bench.load.Load;
import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.Row;
import io.liza.bench.result.Row.Comparison;
import io.liza.bench.result.Row.Goal;
import io.liza.bench.result.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The same load on each server in turn, several times, so that what else the machine does meets all of them. */
record Rounds(List<Map<String, Round>> rounds) {
    /** @param cpuMicros of the server, for each webhook */
    record Round(Load load, double cpuMicros) {}

    /** @param calls signed anew for every round, because Liza would recognize repeated webhooks */
    static Rounds run(
            int times,
            List<MeasuredServer> servers,
            Supplier<List<List<byte[]>>> calls,
            BiFunction<MeasuredServer, List<List<byte[]>>, Load> load) {
        var rounds = new ArrayList<Map<String, Round>>();
        for (int i = 0; i < times; i++) {
            List<List<byte[]>> ofRound = calls.get();
            var round = new LinkedHashMap<String, Round>();
            for (MeasuredServer server : servers) {
                double cpu = server.cpuSeconds();
                Load measured = load.apply(server, ofRound);
                round.put(server.name(), new Round(measured, (server.cpuSeconds() - cpu) / measured.answers() * 1e6));
            }
            rounds.add(round);
        }
        return new Rounds(rounds);
    }

    Row row(String what, ToDoubleFunction<Round> value, Comparison comparison, Goal goal) {
        List<Map<String, Double>> values = rounds.stream()
                .map(round -> {
                    var ofRound = new LinkedHashMap<String, Double>();
                    round.forEach((server, measured) -> ofRound.put(server, value.applyAsDouble(measured)));
                    return (Map<String, Double>) ofRound;
                })
                .toList();
        return Row.of(what, values, Baselines.BARE, comparison, goal);
    }

    double median(String server, ToDoubleFunction<Round> value) {
        return Spread.of(rounds.stream()
                        .map(round -> value.applyAsDouble(round.get(server)))
                        .toList())
                .median();
    }
}
