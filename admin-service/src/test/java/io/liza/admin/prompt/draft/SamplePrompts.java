package io.liza.admin.prompt.draft;

import io.liza.admin.prompt.sample.SampleCalls;
import io.liza.people.PeopleOffer;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePackReader;
import io.liza.settings.ShopSettings;
import io.liza.twiml.ShopValues;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in German and English sentences of a shop. */
public final class SamplePrompts {

    public static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 27, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    private static final List<LanguagePack> PACKS =
            new LanguagePackReader(Optional.empty(), Optional.empty()).read(List.of("de", "en"));

    private SamplePrompts() {}

    /** Callers of the first language may choose English; the shop offers all ways to people. */
    public static DraftedPrompts german(Map<String, String> draft) {
        return prompts(draft, EnumSet.allOf(PeopleOffer.class));
    }

    public static DraftedPrompts prompts(Map<String, String> draft, Set<PeopleOffer> offers) {
        var shop = new ShopSettings("Musterhaus", null, offers, List.of(SampleCalls.PHONE), null, Map.of());
        Duration days = Duration.ofDays(90);
        return new DraftedPrompts(
                PACKS,
                Map.of("de", draft),
                shop,
                ShopValues.of(shop, Optional.empty(), days, days, false),
                Optional.of("en"));
    }
}
