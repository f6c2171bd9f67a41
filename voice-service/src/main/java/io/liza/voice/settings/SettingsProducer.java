package io.liza.voice.settings;

import io.liza.caller.PhoneNumber;
import io.liza.people.PeopleOffer;
import io.liza.settings.ShopSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/** The shop's settings from the environment. */
@ApplicationScoped
class SettingsProducer {

    @Produces
    @Singleton
    Supplier<ShopSettings> settings(Config config) {
        List<PeopleOffer> offers = config.getOptionalValues("LIZA_OFFERS", PeopleOffer.class)
                .orElse(List.of(PeopleOffer.CALLBACK, PeopleOffer.MESSAGE));
        List<PhoneNumber> phones =
                config.getOptionalValues("LIZA_HANDOVER_PHONES", String.class).orElse(List.of()).stream()
                        .map(PhoneNumber::new)
                        .toList();
        var settings = new ShopSettings(null, null, EnumSet.copyOf(offers), phones, null, Map.of());
        return () -> settings;
    }
}
