package io.liza.voice.settings;

import io.liza.settings.PromptsChanged;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The published sentences of each language. They are fired as {@link ChangedPrompts} once the topic is read. */
@ApplicationScoped
class PublishedPrompts {

    private static final Logger LOG = Logger.getLogger(PublishedPrompts.class);

    private final Event<ChangedPrompts> changes;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();
    /** By language code; one thread reads the topic. */
    private final Map<String, PromptsChanged> read = new TreeMap<>();

    PublishedPrompts(Event<ChangedPrompts> changes, MeterRegistry metrics) {
        this.changes = changes;
        this.metrics = metrics;
    }

    void beginReading() {
        read.clear();
    }

    void take(PromptsChanged prompts, boolean isComplete) {
        read.put(prompts.language(), prompts);
        if (isComplete) {
            apply();
        }
    }

    /** Without a record in the topic, the sentences from before hold. */
    void complete() {
        if (!read.isEmpty()) {
            apply();
        }
    }

    private void apply() {
        var texts = new TreeMap<String, Map<String, String>>();
        read.forEach((language, prompts) -> texts.put(language, prompts.texts()));
        changes.fire(new ChangedPrompts(texts));
        read.forEach(this::report);
    }

    private void report(String language, PromptsChanged prompts) {
        AtomicLong version = versions.computeIfAbsent(language, this::register);
        if (version.getAndSet(prompts.version()) != prompts.version()) {
            LOG.infof(
                    "The sentences of version %d hold in %s, %d of them differ from the language pack",
                    prompts.version(), language, prompts.texts().size());
        }
    }

    private AtomicLong register(String language) {
        return metrics.gauge("liza.prompts.version", Tags.of("language", language), new AtomicLong());
    }
}
