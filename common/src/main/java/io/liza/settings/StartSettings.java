package io.liza.settings;

import io.liza.caller.PhoneNumber;
import io.liza.people.PeopleOffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the settings that hold until somebody changes them in the dashboard: start values from the environment. */
public final class StartSettings {

    private static final String NOTHING = "none";

    private StartSettings() {}

    /**
     * @param website {@code WEBSITE_URL}
     * @param offers {@code LIZA_OFFERS}
     * @param phones {@code LIZA_HANDOVER_PHONES}
     * @param hours {@code LIZA_OPENING_HOURS}
     * @return settings without a company, which is that of the environment
     * @throws IllegalArgumentException if a value is wrong; the message names the variable and the right form
     */
    public static ShopSettings of(
            Optional<String> website, List<String> offers, Optional<List<String>> phones, Optional<String> hours) {
        String address = website.map(String::strip).orElse(null);
        Set<PeopleOffer> offered = read(
                "LIZA_OFFERS",
                "the ways to people, separated by commas: handover, callback, message; or none",
                () -> offers(offers));
        List<PhoneNumber> ringing = read(
                "LIZA_HANDOVER_PHONES",
                "at most " + ShopSettings.MAX_PHONES
                        + " numbers with a country code, separated by commas, such as +493012345678",
                () -> phones(phones.orElse(List.of())));
        OpeningHours opening = read(
                "LIZA_OPENING_HOURS",
                "days and times, such as Mo-Fr 09:00-12:30, 13:00-17:00; Sa 10:00-14:00, or nothing for always",
                () -> hours.map(OpeningHoursText::readWeek).orElse(null));
        return read(
                "WEBSITE_URL",
                "an address of at most " + ShopSettings.MAX_WEBSITE + " characters, such as https://www.example.com",
                () -> new ShopSettings(null, address, offered, ringing, opening, Map.of()));
    }

    private static Set<PeopleOffer> offers(List<String> names) {
        var offers = EnumSet.noneOf(PeopleOffer.class);
        for (String name : names) {
            String written = name.strip();
            if (!(written.equalsIgnoreCase(NOTHING) && names.size() == 1)) {
                offers.add(PeopleOffer.valueOf(written.toUpperCase(Locale.ROOT)));
            }
        }
        return offers;
    }

    private static List<PhoneNumber> phones(List<String> written) {
        List<PhoneNumber> phones = written.stream()
                .map(number -> PhoneNumber.of(number.strip()).orElseThrow(IllegalArgumentException::new))
                .toList();
        return new ShopSettings(null, null, null, phones, null, null).phones();
    }

    /** The message repeats no value, since it may hold a person's number. */
    private static <T> T read(String variable, String form, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + " is wrong. It must be " + form + ".", e);
        }
    }
}
