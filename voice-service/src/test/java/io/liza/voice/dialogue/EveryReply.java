package io.liza.voice.dialogue;

import io.liza.voice.dialogue.CallerVerification.Mode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All replies that callers can hear, found by walking the dialogue. */
public final class EveryReply {

    /** One answer of each kind. */
    static final List<Answer> ANSWERS = List.of(
            Answer.SILENCE,
            Answer.keys("1"),
            Answer.keys("2"),
            Answer.keys("3"),
            Answer.keys("9"),
            Answer.keys("*"),
            Answer.keys("#"),
            Answer.keys("4711"),
            Answer.keys("4711000"),
            Answer.keys(Situations.POSTCODE),
            Answer.keys("12*"),
            Answer.keys("47B"),
            new Answer("", Answer.Word.YES),
            new Answer("", Answer.Word.NO),
            new Answer("", Answer.Word.UNCLEAR));

    private static final CallLimits LIMITS = new CallLimits(2, 6, 3, 10);

    private static final Set<Reply> ALL = walkAll();

    private EveryReply() {}

    public static Set<Reply> all() {
        return ALL;
    }

    private static Set<Reply> walkAll() {
        var replies = new LinkedHashSet<Reply>(List.of(Reply.APOLOGY));
        Stream<OrderLookup> known = Situations.all().map(OrderLookup::of);
        Stream.concat(known, Stream.of(OrderLookup.UNKNOWN, OrderLookup.UNAVAILABLE))
                .forEach(lookup -> walk(lookup, UnknownOrders.ENQUIRIES, Mode.OFF, replies));
        walk(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.OFF, replies);
        KnownOrder checked = Situations.with(
                Situations.ONLY_POSTCODE, Situations.all().findFirst().orElseThrow());
        walk(OrderLookup.of(checked), UnknownOrders.COMPLETE, Mode.PHONE_OR_POSTCODE, replies);
        return replies;
    }

    private static void walk(OrderLookup lookup, UnknownOrders unknown, Mode mode, Set<Reply> replies) {
        Dialogue dialogue = Calls.dialogue(LIMITS, Optional.of("en"), lookup, unknown, mode);
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
