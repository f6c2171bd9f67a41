package io.liza.local.demo.day;

import io.liza.local.telephone.Telephone;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can happen in a call; to add something, add a line. The script has one group for each question: keys as in
 * {@code ./liza call --keys}, in which A is the caller's order, B another one, M the caller's order mistyped and L a
 * number that is too long; - is silence, "yes" and "no" are spoken, and x hangs up.
 */
enum Scenario {
    ONE_ORDER(44, "one order", "1 A# 1 2"),
    TWO_ORDERS(10, "two orders", "1 A# 1 1 B# 1 2"),
    SPOKEN(7, "one order, spoken answers", "1 A# 1 no"),
    SPOKEN_TWO_ORDERS(3, "two orders, spoken answers", "1 A# 1 yes B# 1 no"),
    REPEATED(3, "asked to repeat", "1 A# 1 * 2"),
    CORRECTED(7, "wrong number, corrected", "1 M# 2 A# 1 2"),
    TOO_LONG(4, "impossible number first", "1 L# A# 1 2"),
    SILENT_ONCE(5, "silent once", "1 - A# 1 2"),
    REFUSED(6, "refused consent", "2"),
    HUNG_UP(4, "hung up in the middle", "1 A# x"),
    WRONG_KEYS(2, "wrong keys, gave up", "1 A# 7 8 9"),
    SILENT(1, "silent, gave up", "- - -"),
    FAULT(1, "a fault on the line", "1 A# 1", telephone -> telephone.faultAfter(3)),
    BUSY(1, "reported as busy", "x", over("busy")),
    NO_ANSWER(1, "reported as no answer", "x", over("no-answer")),
    FAILED(1, "reported as failed", "x", over("failed"));

    private final int weight;
    private final String title;
    private final List<String> script;
    private final UnaryOperator<Telephone> circumstances;

    Scenario(int weight, String title, String script) {
        this(weight, title, script, UnaryOperator.identity());
    }

    Scenario(int weight, String title, String script, UnaryOperator<Telephone> circumstances) {
        this.weight = weight;
        this.title = title;
        this.script = List.of(script.split(" "));
        this.circumstances = circumstances;
    }

    /** For the table of what happened. */
    String title() {
        return title;
    }

    /** How often it happens; a hundred is all. */
    int weight() {
        return weight;
    }

    List<String> script() {
        return script;
    }

    /** What happens to the call without the caller's doing. */
    Telephone prepare(Telephone telephone) {
        return circumstances.apply(telephone);
    }

    /** Over before anybody talked. */
    private static UnaryOperator<Telephone> over(String status) {
        return telephone -> telephone.endingAs(status).lasting(said -> Duration.ZERO);
    }
}
