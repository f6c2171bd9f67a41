package io.liza.voice.settings;

import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.liza.settings.StartSettings;
import io.liza.voice.topic.TopicTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * The shop's settings and changed sentences in memory: the last records of the topic, or the start values of the environment
 * and the language packs as long as there are none. Each change is fired as an event, in the thread that reads the topic.
 */
@ApplicationScoped
public class CurrentSettings implements Supplier<ShopSettings>, TopicTable {

    private static final Logger LOG = Logger.getLogger(CurrentSettings.class);

    private final Event<ShopSettings> changes;
    private final PublishedPrompts prompts;

    private volatile ShopSettings current;
    private volatile long version;
    private volatile SettingsChanged read;
    private volatile boolean complete;

    /** @throws IllegalArgumentException if a start value is wrong */
    CurrentSettings(
            SettingsConfig config, Event<ShopSettings> changes, PublishedPrompts prompts, MeterRegistry metrics) {
        this.changes = changes;
        this.prompts = prompts;
        this.current = StartSettings.of(config.website(), config.offers(), config.phones(), config.hours());
        Gauge.builder("liza.settings.version", this, settings -> settings.version)
                .description("Version of the settings that callers hear; 0 for the start values")
                .register(metrics);
    }

    @Override
    public ShopSettings get() {
        return current;
    }

    @Override
    public String topic() {
        return Topics.SETTINGS;
    }

    @Override
    public String metrics() {
        return "liza.settings";
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public void beginReading() {
        read = null;
        complete = false;
        prompts.beginReading();
    }

    /**
     * The last record of a key in the topic wins, whatever its version: the topic has one partition, the relay keeps the order, and
     * versions go back if the database is restored from a backup.
     */
    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (EventCodec.isPrompts(record)) {
            prompts.take(EventCodec.decodePrompts(record), complete);
            return;
        }
        read = EventCodec.decodeSettings(record);
        if (complete) {
            apply();
        }
    }

    @Override
    public void complete() {
        if (read != null) {
            apply();
        }
        prompts.complete();
        complete = true;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    private void apply() {
        ShopSettings settings = read.settings();
        changes.fire(settings);
        current = settings;
        version = read.version();
        LOG.infof("The settings of version %d hold", version);
    }
}
