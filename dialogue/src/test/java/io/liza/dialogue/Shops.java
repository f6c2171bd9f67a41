package io.liza.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.people.PeopleOffer;
import io.liza.settings.OpenTime;
import io.liza.settings.OpeningHours;
import io.liza.settings.ShopSettings;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Settings of shops; {@link Calls#NOW} is a Friday, ten o'clock. */
final class Shops {

    static final String HOURS = "montags bis freitags von neun bis siebzehn Uhr";

    private static final OpeningHours CLOSED = hours("17:00");
    private static final OpeningHours OPEN = hours("09:00");

    /** As a shop that has configured nothing. */
    static final ShopSettings DEFAULT = shop(Set.of(PeopleOffer.CALLBACK, PeopleOffer.MESSAGE), 0, true);

    static final ShopSettings NOTHING = shop(Set.of(), 0, true);
    static final ShopSettings OPEN_NOW = shop(EnumSet.allOf(PeopleOffer.class), 2, true);
    static final ShopSettings CLOSED_NOW = shop(EnumSet.allOf(PeopleOffer.class), 2, false);

    private Shops() {}

    static ShopSettings shop(Set<PeopleOffer> offers, int phones, boolean isOpen) {
        return new ShopSettings(null, null, offers, phones(phones), isOpen ? OPEN : CLOSED, Map.of("de", HOURS));
    }

    /** Callers hear no hours. */
    static ShopSettings alwaysOpen() {
        return new ShopSettings(null, null, EnumSet.allOf(PeopleOffer.class), phones(1), null, Map.of());
    }

    static List<PhoneNumber> phones(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PhoneNumber("+4930123450" + i))
                .toList();
    }

    /** Every combination that makes a difference. */
    static Stream<ShopSettings> all() {
        var shops = new ArrayList<ShopSettings>();
        for (int bits = 0; bits < 1 << PeopleOffer.values().length; bits++) {
            var offers = EnumSet.noneOf(PeopleOffer.class);
            for (PeopleOffer offer : PeopleOffer.values()) {
                if ((bits & 1 << offer.ordinal()) != 0) {
                    offers.add(offer);
                }
            }
            shops.add(shop(offers, 0, true));
            shops.add(shop(offers, 1, true));
            shops.add(shop(offers, ShopSettings.MAX_PHONES, true));
            shops.add(shop(offers, 1, false));
        }
        return shops.stream();
    }

    private static OpeningHours hours(String from) {
        var day = new OpenTime(LocalTime.parse(from), LocalTime.parse("18:00"));
        return new OpeningHours(Map.of(Calls.NOW.getDayOfWeek(), List.of(day)), List.of());
    }
}
