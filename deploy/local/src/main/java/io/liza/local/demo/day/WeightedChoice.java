package io.liza.local.demo.day;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Draws one of several items in proportion to their weights. */
public record WeightedChoice<T>(List<T> items, ToDoubleFunction<T> weight) {
    public T draw(Random random) {
        double left = random.nextDouble() * items.stream().mapToDouble(weight).sum();
        for (T item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.get(items.size() - 1);
    }
}
