package io.liza.admin.settings;

import io.liza.admin.notification.message.NotificationSettings;
import io.liza.people.PeopleOffer;
import io.liza.settings.OpeningHours;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that administrators can change.
 *
 * @param version 0 as long as the start values of the environment hold
 * @param shop what the voice-service needs, without telephones
 * @param phones telephones in order
 * @param contact for privacy; null if there is none
 */
public record AllSettings(
        int version, ShopSettings shop, List<StaffPhone> phones, String contact, NotificationSettings notifications) {

    AllSettings withIdentity(String company, String website, String contact) {
        var changed = new ShopSettings(company, website, shop.offers(), null, shop.hours(), shop.spokenHours());
        return new AllSettings(version, changed, phones, contact, notifications);
    }

    AllSettings withOffers(Set<PeopleOffer> offers) {
        var changed = new ShopSettings(shop.company(), shop.website(), offers, null, shop.hours(), shop.spokenHours());
        return new AllSettings(version, changed, phones, contact, notifications);
    }

    AllSettings withHours(OpeningHours hours, Map<String, String> spoken) {
        var changed = new ShopSettings(shop.company(), shop.website(), shop.offers(), null, hours, spoken);
        return new AllSettings(version, changed, phones, contact, notifications);
    }

    AllSettings withNotifications(NotificationSettings changed) {
        return new AllSettings(version, shop, phones, contact, changed);
    }
}
