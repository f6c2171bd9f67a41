package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.people.PeopleOffer;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Settings of the shop in their topic. */
final class Settings {

    /** A second, and some more for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static long version = 100;

    private Settings() {}

    /** Returns when the settings hold. */
    static void publish(String company, Set<PeopleOffer> offers, List<PhoneNumber> phones) {
        publish(new ShopSettings(company, null, offers, phones, null, null));
    }

    static void publish(ShopSettings settings) {
        SettingsChanged change = changed(settings);
        RealKafka.send(EventCodec.encode(change));
        awaitVersion(change.version(), SOON);
    }

    static SettingsChanged changed(ShopSettings settings) {
        version++;
        return new SettingsChanged(version, Instant.now(), settings);
    }

    static void awaitVersion(long wanted, Duration longest) {
        await(longest, () -> Metrics.value("liza_settings_version") == wanted);
    }

    static void await(BooleanSupplier condition) {
        await(SOON, condition);
    }

    /** Later tests begin with the start values. */
    static void forget() {
        RealKafka.delete(Topics.SETTINGS);
        RealKafka.createTopics();
    }

    private static void await(Duration longest, BooleanSupplier condition) {
        Instant end = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time");
        }
    }
}
