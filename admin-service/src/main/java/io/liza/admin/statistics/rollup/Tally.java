package io.liza.admin.statistics.rollup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** How often each key was met. They are sorted, so that two transactions never wait for each other crosswise. */
final class Tally<K> {

    private final TreeMap<K, Integer> counts;

    private Tally(Comparator<K> order) {
        counts = new TreeMap<>(order);
    }

    static <K> Tally<K> of(Stream<K> keys, Comparator<K> order) {
        var tally = new Tally<>(order);
        keys.forEach(key -> tally.counts.merge(key, 1, Integer::sum));
        return tally;
    }

    <T> T[] column(IntFunction<T[]> array, Function<K, T> value) {
        return counts.keySet().stream().map(value).toArray(array);
    }

    /** @param insert takes the columns of the keys, then the counts */
    Uni<Void> addTo(SqlConnection transaction, String insert, Object... columns) {
        if (counts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var all = Tuple.tuple();
        Stream.of(columns).forEach(all::addValue);
        all.addValue(counts.values().toArray(Integer[]::new));
        return transaction.preparedQuery(insert).execute(all).replaceWithVoid();
    }
}
