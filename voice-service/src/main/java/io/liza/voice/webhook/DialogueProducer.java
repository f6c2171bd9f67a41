package io.liza.voice.webhook;

import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallerVerification;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.OrderInquiry;
import io.liza.dialogue.people.PeopleSteps;
import io.liza.order.OrderHashes;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePacks;
import io.liza.settings.ShopSettings;
import io.liza.voice.order.KnownOrders;
import io.liza.voice.order.OrderConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Makes the dialogue, which knows no framework. */
@ApplicationScoped
class DialogueProducer {

    /** Made at the start of the service, so that an impossible setting stops it. */
    @Produces
    @Singleton
    @Startup
    Dialogue dialogue(OrderConfig config, KnownOrders orders, LanguagePacks packs, Supplier<ShopSettings> settings) {
        var limits = CallLimits.ofDigits(config.minDigits(), config.maxDigits());
        return new Dialogue(
                limits,
                packs.switchTo().map(LanguagePack::code),
                new OrderInquiry(
                        orders::lookup, config.unknown(), new CallerVerification(config.verify(), hashes(config))),
                new PeopleSteps(settings, limits));
    }

    private static OrderHashes hashes(OrderConfig config) {
        return OrderHashes.ofSetting(config.hashKey()).orElse(null);
    }
}
