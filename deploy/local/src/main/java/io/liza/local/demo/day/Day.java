package io.liza.local.demo.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The calls of a shop's day, in their order. The same seed makes the same day. */
public final class Day {
    /** Share of the calls from customers who have called before. */
    private static final double RETURNING = 0.3;

    private static final WeightedChoice<Scenario> SCENARIOS =
            new WeightedChoice<>(List.of(Scenario.values()), Scenario::weight);
    private static final WeightedChoice<CallerOrigin> ORIGINS =
            new WeightedChoice<>(List.of(CallerOrigin.values()), CallerOrigin::weight);

    private final Random random;
    private final SampleOrders orders;
    private final List<Customer> callers = new ArrayList<>();

    /** @param orderDigits how many digits an order number has, 2 or more */
    public Day(long seed, int orderDigits) {
        this.random = new Random(seed);
        this.orders = new SampleOrders(orderDigits);
    }

    public List<PlannedCall> calls(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> call()).toList();
    }

    private PlannedCall call() {
        Customer customer = customer();
        callers.add(customer);
        return new PlannedCall(SCENARIOS.draw(random), customer, orders.draw(random), Pace.any(random));
    }

    /** The list holds a customer once for each call, so that frequent callers are drawn more often. */
    private Customer customer() {
        return !callers.isEmpty() && random.nextDouble() < RETURNING
                ? callers.get(random.nextInt(callers.size()))
                : new Customer(ORIGINS.draw(random).number(random), orders.draw(random));
    }
}
