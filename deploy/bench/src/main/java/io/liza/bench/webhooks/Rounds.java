package io.liza.bench.webhooks;

import io.liza.bench.load.Load;
import io.liza.bench.webhooks.Row.Comparison;
import io.liza.bench.webhooks.Row.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The same load on each server in turn, several times, so that what else the machine does meets all of them. */
record Rounds(List<Map<String, Round>> rounds) {
    static final String LIZA = "Liza";

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
        var servers = new LinkedHashMap<String, Spread>();
        for (String server : rounds.get(0).keySet()) {
            servers.put(server, Spread.of(each(round -> value.applyAsDouble(round.get(server)))));
        }
        return new Row(what, servers, comparison, Spread.of(each(round -> compared(round, value, comparison))), goal);
    }

    double median(String server, ToDoubleFunction<Round> value) {
        return Spread.of(each(round -> value.applyAsDouble(round.get(server)))).median();
    }

    private List<Double> each(ToDoubleFunction<Map<String, Round>> value) {
        return rounds.stream().map(value::applyAsDouble).toList();
    }

    private static double compared(Map<String, Round> round, ToDoubleFunction<Round> value, Comparison comparison) {
        double liza = value.applyAsDouble(round.get(LIZA));
        double bare = value.applyAsDouble(round.get(Baselines.BARE));
        return switch (comparison) {
            case RATIO -> liza / bare;
            case DIFFERENCE -> liza - bare;
            case ALONE -> liza;
        };
    }
}
