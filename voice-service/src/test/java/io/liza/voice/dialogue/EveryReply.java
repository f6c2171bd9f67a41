package io.liza.voice.dialogue;

import io.liza.order.OrderStatus;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All replies that callers can hear, found by walking the dialogue. */
public final class EveryReply {

    /** One answer of each kind. */
    static final List<Answer> ANSWERS = List.of(
            Answer.SILENCE,
            Answer.keys("1"),
            Answer.keys("2"),
            Answer.keys("3"),
            Answer.keys("*"),
            Answer.keys("#"),
            Answer.keys("4711"),
            Answer.keys("4711000"),
            Answer.keys("12*"),
            Answer.keys("47B"),
            new Answer("", Answer.Word.YES),
            new Answer("", Answer.Word.NO),
            new Answer("", Answer.Word.UNCLEAR));

    private EveryReply() {}

    public static Set<Reply> all() {
        var replies = new LinkedHashSet<Reply>(List.of(Reply.APOLOGY));
        for (OrderStatus status : OrderStatus.values()) {
            walk(new Dialogue(Calls.LIMITS, order -> status), replies);
        }
        return replies;
    }

    private static void walk(Dialogue dialogue, Set<Reply> replies) {
        var seen = new HashSet<CallState>();
        var open = new ArrayDeque<Outcome>(List.of(dialogue.begin(Calls.ANNA)));
        while (!open.isEmpty()) {
            Outcome outcome = open.poll();
            replies.add(outcome.reply());
            if (outcome.next() != null && seen.add(outcome.next())) {
                ANSWERS.forEach(answer -> open.add(dialogue.hear(outcome.next(), answer, Calls.ANNA)));
            }
        }
    }
}
