package io.liza.local.demo.day;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.twiml.Verb;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Plays the caller of a {@link Scenario}'s script. */
final class Part implements Caller {
    private static final String TOO_LONG = "7".repeat(40);

    private final Deque<String> lines;
    private final Customer customer;
    private final String another;

    Part(List<String> script, Customer customer, String another) {
        this.lines = new ArrayDeque<>(script);
        this.customer = customer;
        this.another = another;
    }

    /** Nothing is left to be said or pressed. */
    boolean isOver() {
        return lines.isEmpty();
    }

    @Override
    public Answer answer(Verb.Gather question) {
        if (lines.isEmpty()) {
            return Answer.AT_A_LOSS;
        }
        String line = lines.remove();
        return switch (line) {
            case "-" -> Answer.SILENCE;
            case "x" -> Answer.HANGUP;
            case "yes" -> spoken(question, Words.YES, "1");
            case "no" -> spoken(question, Words.NO, "2");
            default -> Answer.keys(keys(line));
        };
    }

    /** The key, where Liza does not listen or we do not know her language. */
    private static Answer spoken(Verb.Gather question, Words words, String key) {
        return question.prompts().stream()
                .filter(prompt -> question.takesSpeech() && prompt instanceof Verb.Say)
                .findFirst()
                .flatMap(say -> words.in(((Verb.Say) say).language()))
                .map(Answer::speech)
                .orElseGet(() -> Answer.keys(key));
    }

    private String keys(String line) {
        return line.replace("A", customer.order())
                .replace("B", another)
                .replace("M", mistyped(customer.order()))
                .replace("L", TOO_LONG);
    }

    private static String mistyped(String order) {
        int last = order.length() - 1;
        return order.substring(0, last) + (order.charAt(last) == '0' ? '8' : '0');
    }
}
