package io.liza.admin.prompt.sample;

import io.liza.dialogue.CallLimits;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Reply;
import io.liza.dialogue.ReplyWalk;
import io.liza.people.PeopleOffer;
import io.liza.settings.ShopSettings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All replies of a language. They do not depend on texts, so they are found once a day. */
public final class SampleReplies {

    /** Few turns are enough to hear every reply once. */
    private static final CallLimits LIMITS = new CallLimits(2, 6, 2, 6);

    private static final List<Set<PeopleOffer>> OFFERS =
            List.of(EnumSet.allOf(PeopleOffer.class), EnumSet.of(PeopleOffer.HANDOVER, PeopleOffer.MESSAGE));

    private static final int MOST_LANGUAGES = 50;

    private static final Map<Key, Set<Reply>> FOUND = new ConcurrentHashMap<>();

    private SampleReplies() {}

    /**
     * @param switchTo code of the language that the caller may choose
     * @param hours in which people can be reached, as the caller hears them
     */
    public static Set<Reply> of(Caller caller, Optional<String> switchTo, String hours) {
        if (FOUND.size() > MOST_LANGUAGES) {
            FOUND.clear();
        }
        LocalDate today = caller.now().toLocalDate();
        FOUND.keySet().removeIf(key -> !key.today.equals(today));
        return FOUND.computeIfAbsent(new Key(caller.language(), switchTo, hours, today), key -> find(caller, key));
    }

    private static Set<Reply> find(Caller caller, Key key) {
        var replies = new LinkedHashSet<Reply>();
        for (SampleOrder order : SampleOrder.values()) {
            walk(caller, key, order, shop(Set.of(), key, true), replies);
        }
        for (Set<PeopleOffer> offers : OFFERS) {
            walk(caller, key, SampleOrder.NOT_FOUND, shop(offers, key, true), replies);
            walk(caller, key, SampleOrder.NOT_FOUND, SampleCalls.shop(shop(offers, key, true), false), replies);
            walk(caller, key, SampleOrder.NOT_FOUND, SampleCalls.shop(shop(offers, key, false), false), replies);
        }
        replies.add(Reply.APOLOGY);
        return replies;
    }

    private static void walk(Caller caller, Key key, SampleOrder order, ShopSettings shop, Set<Reply> replies) {
        var dialogue = SampleCalls.dialogue(LIMITS, key.switchTo, order, key.today, shop);
        replies.addAll(ReplyWalk.replies(dialogue, caller, SampleOrder.POSTCODE));
    }

    private static ShopSettings shop(Set<PeopleOffer> offers, Key key, boolean tellsHours) {
        Map<String, String> spoken = tellsHours ? Map.of(key.language, key.hours) : Map.of();
        return new ShopSettings(null, null, offers, List.of(SampleCalls.PHONE), null, spoken);
    }

    private record Key(String language, Optional<String> switchTo, String hours, LocalDate today) {}
}
