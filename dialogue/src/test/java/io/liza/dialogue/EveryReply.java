package io.liza.dialogue;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.people.HandoverResult;
import io.liza.settings.ShopSettings;
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
            Answer.keys("0"),
            Answer.keys("*"),
            Answer.keys("#"),
            Answer.keys("4711"),
            Answer.keys("4711000"),
            Answer.keys(Situations.POSTCODE),
            Answer.keys("12*"),
            Answer.keys("47B"),
            new Answer("", Answer.Word.YES),
            new Answer("", Answer.Word.NO),
            new Answer("", Answer.Word.PEOPLE),
            new Answer("", Answer.Word.UNCLEAR));

    private static final List<Answer> HANDOVERS = Stream.of(HandoverResult.values())
            .map(result -> Answer.of(new Handover(result, result == HandoverResult.ANSWERED ? 65 : null)))
            .toList();

    private static final List<Answer> RECORDINGS = List.of(
            Answer.of(new Recording(Calls.RECORDING, 12, false)),
            Answer.of(new Recording(Calls.RECORDING, null, true)),
            Answer.of(new Recording(Calls.RECORDING, 0, false)),
            Answer.of(new Recording(null, null, false)),
            Answer.of(new Recording(null, null, true)));

    private static final CallLimits LIMITS = new CallLimits(2, 6, 3, 10);

    private static final Set<Reply> ALL = walkAll();

    private EveryReply() {}

    public static Set<Reply> all() {
        return ALL;
    }

    /** What a webhook of that step may tell. */
    static List<Answer> answers(Step step) {
        return switch (step.inputMode()) {
            case HANDOVER -> HANDOVERS;
            case RECORDING -> RECORDINGS;
            default -> ANSWERS;
        };
    }

    private static Set<Reply> walkAll() {
        var replies = new LinkedHashSet<Reply>(List.of(Reply.APOLOGY));
        Stream<OrderLookup> known = Situations.all().map(OrderLookup::of);
        Stream.concat(known, Stream.of(OrderLookup.UNKNOWN, OrderLookup.UNAVAILABLE))
                .forEach(lookup -> walk(lookup, UnknownOrders.ENQUIRIES, Mode.OFF, Shops.NOTHING, replies));
        walk(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.OFF, Shops.NOTHING, replies);
        walk(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.OFF, Shops.OPEN_NOW, replies);
        walk(OrderLookup.UNKNOWN, UnknownOrders.COMPLETE, Mode.OFF, Shops.alwaysOpen(), replies);
        KnownOrder checked = Situations.with(
                Situations.ONLY_POSTCODE, Situations.all().findFirst().orElseThrow());
        walk(OrderLookup.of(checked), UnknownOrders.COMPLETE, Mode.PHONE_OR_POSTCODE, Shops.NOTHING, replies);
        return replies;
    }

    private static void walk(
            OrderLookup lookup, UnknownOrders unknown, Mode mode, ShopSettings shop, Set<Reply> replies) {
        Dialogue dialogue = Calls.dialogue(LIMITS, Optional.of("en"), lookup, unknown, mode, shop);
        var seen = new HashSet<CallState>();
        var open = new ArrayDeque<Outcome>(List.of(dialogue.begin(Calls.ANNA)));
        while (!open.isEmpty()) {
            Outcome outcome = open.poll();
            replies.add(outcome.reply());
            if (outcome.next() != null && seen.add(outcome.next())) {
                answers(outcome.next().step())
                        .forEach(answer -> open.add(dialogue.hear(outcome.next(), answer, Calls.ANNA)));
            }
        }
    }
}
