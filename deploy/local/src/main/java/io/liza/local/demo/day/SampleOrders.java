package io.liza.local.demo.day;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The shop's orders, the same in every demo. Their popularity follows Zipf's law. */
final class SampleOrders {
    private static final int HOW_MANY = 30;

    private final List<String> numbers;
    private final WeightedChoice<String> byPopularity;

    /** @param digits of each number, 2 or more */
    SampleOrders(int digits) {
        var random = new Random(HOW_MANY);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < HOW_MANY) {
            distinct.add(number(digits, random));
        }
        numbers = new ArrayList<>(distinct);
        byPopularity = new WeightedChoice<>(numbers, number -> 1.0 / (1 + numbers.indexOf(number)));
    }

    String draw(Random random) {
        return byPopularity.draw(random);
    }

    private static String number(int digits, Random random) {
        var number = new StringBuilder().append(1 + random.nextInt(9));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }
}
