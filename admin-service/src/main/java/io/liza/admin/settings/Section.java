package io.liza.admin.settings;

import io.liza.people.PeopleOffer;
import io.liza.settings.ShopSettings;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the page, each with a form of its own. */
enum Section {
    SHOP(Section::shop, "company", "website", "contact"),
    OFFERS(Section::offers, "offer-"),
    HOURS(HoursForm::apply, "always", "day-", "special-", "spoken-"),
    PHONES((form, before) -> before, "label", "number"),
    NOTIFICATIONS(NotificationForm::apply, "recipients", "webhook", "mode", "digest", "quiet", "kind-", "problems");

    private static final int MAX_CONTACT = 200;

    private final BiFunction<SettingsForm, AllSettings, AllSettings> reader;
    private final List<String> prefixes;

    Section(BiFunction<SettingsForm, AllSettings, AllSettings> reader, String... prefixes) {
        this.reader = reader;
        this.prefixes = List.of(prefixes);
    }

    static Section of(String path) {
        return Stream.of(values())
                .filter(section -> section != PHONES && section.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Path below the settings, which is also its anchor in the page. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(String field) {
        return prefixes.stream().anyMatch(field::startsWith);
    }

    /** The settings with the section of the form; what is wrong with it stands in the form. */
    AllSettings read(SettingsForm form, AllSettings before) {
        return reader.apply(form, before);
    }

    private static AllSettings shop(SettingsForm form, AllSettings before) {
        String company =
                form.checked("company", text -> new ShopSettings(text, null, null, null, null, null), Problem.TEXT);
        String website =
                form.checked("website", text -> new ShopSettings(null, text, null, null, null, null), Problem.TEXT);
        String contact = form.text("contact");
        if (contact.length() > MAX_CONTACT) {
            form.add("contact", Problem.LENGTH);
        }
        return form.isValid() ? before.withIdentity(company, website, contact.isEmpty() ? null : contact) : before;
    }

    private static AllSettings offers(SettingsForm form, AllSettings before) {
        Set<PeopleOffer> offers = Arrays.stream(PeopleOffer.values())
                .filter(offer -> form.isChecked("offer-" + offer))
                .collect(Collectors.toSet());
        return before.withOffers(offers);
    }

    /** The fields of all sections as the page shows them. */
    static Map<String, String> fields(AllSettings settings) {
        var fields = new HashMap<String, String>();
        ShopSettings shop = settings.shop();
        fields.put("company", shop.company());
        fields.put("website", shop.website());
        fields.put("contact", settings.contact());
        shop.offers().forEach(offer -> fields.put("offer-" + offer, "on"));
        fields.putAll(HoursForm.fields(shop));
        fields.putAll(NotificationForm.fields(settings.notifications()));
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
