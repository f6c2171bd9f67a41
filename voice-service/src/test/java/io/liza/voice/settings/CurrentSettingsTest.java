package io.liza.voice.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.event.UnreadableEventException;
import io.liza.people.PeopleOffer;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CurrentSettingsTest {

    private final List<String> fired = new ArrayList<>();
    private final CurrentSettings settings = new CurrentSettings(START, events(), new SimpleMeterRegistry());

    private static final SettingsConfig START = new SettingsConfig() {
        @Override
        public Optional<String> company() {
            return Optional.of("Musterhaus");
        }

        @Override
        public Optional<String> website() {
            return Optional.of("example.com");
        }

        @Override
        public List<String> offers() {
            return List.of("message");
        }

        @Override
        public Optional<List<String>> phones() {
            return Optional.empty();
        }

        @Override
        public Optional<String> hours() {
            return Optional.empty();
        }
    };

    @Test
    void theStartValuesHoldUntilTheTopicHasARecord() {
        settings.beginReading();
        settings.complete();

        assertEquals("example.com", settings.get().website());
        assertEquals(Set.of(PeopleOffer.MESSAGE), settings.get().offers());
        assertEquals(List.of(), fired);
    }

    @Test
    void onlyTheLastRecordFromBeforeTheStartIsTold() {
        settings.beginReading();
        settings.take(record(1, "Erstes"));
        settings.take(record(2, "Zweites"));
        assertEquals(List.of(), fired);

        settings.complete();
        assertEquals("Zweites", settings.get().company());
        assertEquals(List.of("Zweites"), fired);
    }

    @Test
    void theLastRecordWinsAlsoAfterTheDatabaseWasRestored() {
        settings.beginReading();
        settings.complete();
        settings.take(record(9, "Neuntes"));
        settings.take(record(4, "Viertes"));

        assertEquals("Viertes", settings.get().company());
    }

    @Test
    void whileTheTopicIsReadAgainTheLastKnownSettingsHold() {
        settings.beginReading();
        settings.take(record(2, "Zweites"));
        settings.complete();
        settings.beginReading();
        settings.take(record(1, "Erstes"));
        assertEquals("Zweites", settings.get().company());

        settings.beginReading();
        settings.complete();
        assertEquals("Zweites", settings.get().company(), "an empty topic changes nothing");
    }

    @Test
    void aRecordWithoutABodyIsMalformed() {
        byte[] key = SettingsChanged.KEY.getBytes(StandardCharsets.UTF_8);
        var tombstone = new ConsumerRecord<byte[], byte[]>(Topics.SETTINGS, 0, 0, key, null);

        assertThrows(UnreadableEventException.class, () -> settings.take(tombstone));
    }

    private static ConsumerRecord<byte[], byte[]> record(long version, String company) {
        var shop = new ShopSettings(company, null, null, null, null, null);
        var sent = EventCodec.encode(new SettingsChanged(version, Instant.parse("2026-11-22T09:31:00Z"), shop));
        var record = new ConsumerRecord<>(
                sent.topic(), 0, version, sent.key().getBytes(StandardCharsets.UTF_8), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    @SuppressWarnings("unchecked")
    private Event<ShopSettings> events() {
        return (Event<ShopSettings>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    fired.add(((ShopSettings) args[0]).company());
                    return null;
                });
    }
}
