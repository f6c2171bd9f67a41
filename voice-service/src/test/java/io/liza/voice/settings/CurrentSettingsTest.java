package io.liza.voice.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.event.UnreadableEventException;
import io.liza.people.PeopleOffer;
import io.liza.settings.PromptsChanged;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CurrentSettingsTest {

    private final List<String> fired = new ArrayList<>();
    private final List<Map<String, Map<String, String>>> firedPrompts = new ArrayList<>();
    private final CurrentSettings settings = new CurrentSettings(
            START,
            events(ShopSettings::company, fired),
            new PublishedPrompts(events(ChangedPrompts::texts, firedPrompts), new SimpleMeterRegistry()),
            new SimpleMeterRegistry());

    private static final Instant AT = Instant.parse("2026-11-22T09:31:00Z");

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

    @Test
    void theSentencesOfEachLanguageAreToldOnceTheTopicIsRead() {
        settings.beginReading();
        settings.take(prompts("de", 1, "Hallo"));
        settings.take(prompts("en", 1, "Hello"));
        settings.take(prompts("de", 2, "Guten Tag"));
        assertEquals(List.of(), firedPrompts);

        settings.complete();
        assertEquals(
                List.of(Map.of("de", Map.of("greeting", "Guten Tag"), "en", Map.of("greeting", "Hello"))),
                firedPrompts);
        settings.take(prompts("de", 3, "Moin"));
        assertEquals(Map.of("greeting", "Moin"), firedPrompts.get(1).get("de"));
    }

    @Test
    void whileTheTopicIsReadAgainTheLastKnownSentencesHold() {
        settings.beginReading();
        settings.take(prompts("de", 1, "Hallo"));
        settings.complete();
        settings.beginReading();
        settings.complete();

        assertEquals(1, firedPrompts.size());
    }

    private static ConsumerRecord<byte[], byte[]> prompts(String language, long version, String greeting) {
        var texts = Map.of("greeting", greeting);
        return received(EventCodec.encode(new PromptsChanged(language, version, AT, texts)));
    }

    private static ConsumerRecord<byte[], byte[]> record(long version, String company) {
        var shop = new ShopSettings(company, null, null, null, null, null);
        return received(EventCodec.encode(new SettingsChanged(version, AT, shop)));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<String, byte[]> sent) {
        var record =
                new ConsumerRecord<>(sent.topic(), 0, 0, sent.key().getBytes(StandardCharsets.UTF_8), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    @SuppressWarnings("unchecked")
    private static <T, V> Event<T> events(Function<T, V> value, List<V> fired) {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    fired.add(value.apply((T) args[0]));
                    return null;
                });
    }
}
