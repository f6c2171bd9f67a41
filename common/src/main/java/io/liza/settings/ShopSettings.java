package io.liza.settings;

import io.liza.caller.PhoneNumber;
import io.liza.people.PeopleOffer;
import io.liza.text.TextLimits;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Settings of the shop that people change in the dashboard, as callers meet them.
 *
 * @param company name that callers hear; null for that of the environment
 * @param website that callers hear; null for none
 * @param offers ways to people that the shop offers
 * @param phones telephones that ring at a hand-over, at most {@value #MAX_PHONES}, all at once; E.164 numbers
 * @param hours in which the telephones ring; null for always
 * @param spokenHours the hours as callers hear them, by language code, such as {@code montags bis freitags von neun bis
 *     siebzehn Uhr}; at most {@value #MAX_SPOKEN} characters each
 */
public record ShopSettings(
        String company,
        String website,
        Set<PeopleOffer> offers,
        List<PhoneNumber> phones,
        OpeningHours hours,
        Map<String, String> spokenHours) {

    /** Twilio rings at most that many telephones at once. */
    public static final int MAX_PHONES = 10;

    public static final int MAX_COMPANY = 100;
    public static final int MAX_WEBSITE = 200;
    public static final int MAX_SPOKEN = 200;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cntrl}<>{}|]");
    /** German voices read such a digit as an ordinal number. */
    private static final Pattern ORDINAL = Pattern.compile("\\d\\.(\\s|$)");

    /** @throws IllegalArgumentException if a value is too long, or a voice or Twilio could not use it */
    public ShopSettings {
        check("company", company, MAX_COMPANY);
        check("website", website, MAX_WEBSITE);
        offers = offers == null || offers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(offers));
        phones = phones == null ? List.of() : phones.stream().distinct().toList();
        if (phones.size() > MAX_PHONES) {
            throw new IllegalArgumentException("at most " + MAX_PHONES + " telephones can ring at once");
        }
        if (!phones.stream().allMatch(phone -> E164.matcher(phone.value()).matches())) {
            throw new IllegalArgumentException(
                    "the telephones need numbers with a country code, such as +493012345678");
        }
        spokenHours = spokenHours == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(spokenHours));
        spokenHours.forEach((language, text) -> {
            TextLimits.checkPresent("spokenHours", text, MAX_SPOKEN);
            check("spokenHours", text, MAX_SPOKEN);
        });
    }

    /** Whether the shop's telephones may ring now. */
    public boolean isOpen(ZonedDateTime now) {
        return hours == null || hours.isOpen(now);
    }

    private static void check(String name, String text, int maxLength) {
        TextLimits.check(name, text, maxLength);
        if (text != null && UNSPEAKABLE.matcher(text).find()) {
            throw new IllegalArgumentException(name + " has no control characters, <, >, {, } or |");
        }
        if (text != null && ORDINAL.matcher(text).find()) {
            throw new IllegalArgumentException(
                    name + " has a full stop after a digit, which voices read as an ordinal");
        }
    }
}
