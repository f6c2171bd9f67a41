package io.liza.dialogue;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.settings.ShopSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All replies that callers can hear, found by walking the dialogue. */
public final class EveryReply {

    private static final CallLimits LIMITS = new CallLimits(2, 6, 3, 10);

    private static final Set<Reply> ALL = walkAll();

    private EveryReply() {}

    public static Set<Reply> all() {
        return ALL;
    }

    static List<Answer> answers(Step step) {
        return ReplyWalk.answers(step, Situations.POSTCODE);
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
        replies.addAll(ReplyWalk.replies(dialogue, Calls.ANNA, Situations.POSTCODE));
    }
}
