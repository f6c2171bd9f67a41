package io.liza.local.demo.day;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Draws one of several, each as often as its weight says. */
record Lot<T>(List<T> tickets, ToDoubleFunction<T> weight) {
    T draw(Random random) {
        double left = random.nextDouble() * tickets.stream().mapToDouble(weight).sum();
        for (T ticket : tickets) {
            left -= weight.applyAsDouble(ticket);
            if (left < 0) {
                return ticket;
            }
        }
        return tickets.get(tickets.size() - 1);
    }
}
