package io.liza.local.demo.day;

import io.liza.local.telephone.Telephone;
import java.util.List;
import java.util.Random;

/**
 * Countries of callers. The numbers belong to nobody: they are from blocks that regulators reserve for films
 * and books, or begin with zeros if a country has no such block. Each # is any digit.
 */
enum CallerOrigin {
    GERMANY(
            44,
            "+493023125###",
            "+496990009###",
            "+494066969###",
            "+492214710###",
            "+498999998###",
            "+4917139200##",
            "+4917604069###"),
    UNITED_STATES(9, "+120255501##", "+121255501##", "+141555501##"),
    UNITED_KINGDOM(8, "+447700900###", "+442079460###", "+441614960###"),
    FRANCE(6, "+3319900####", "+3363998####"),
    SPAIN(5, "+34000######"),
    RUSSIA(5, "+7000#######"),
    UKRAINE(4, "+380000######"),
    TURKEY(4, "+90000#######"),
    POLAND(4, "+48000######"),
    NETHERLANDS(3, "+31000######"),
    ITALY(2, "+39000#######"),
    /** Callers of the shop's own app. */
    APP(2, "client:anna", "client:ben", "client:chris", "client:dora"),
    WITHHELD(4, Telephone.WITHHELD);

    private final int weight;
    private final List<String> numbers;

    CallerOrigin(int weight, String... numbers) {
        this.weight = weight;
        this.numbers = List.of(numbers);
    }

    /** Number of callers from here in a hundred. */
    int weight() {
        return weight;
    }

    String number(Random random) {
        var number = new StringBuilder(numbers.get(random.nextInt(numbers.size())));
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '#') {
                number.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return number.toString();
    }
}
