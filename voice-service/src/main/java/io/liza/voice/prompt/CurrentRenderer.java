package io.liza.voice.prompt;

import io.liza.dialogue.ConsentWording;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePacks;
import io.liza.prompt.PromptException;
import io.liza.settings.ShopSettings;
import io.liza.twiml.ChangedTexts;
import io.liza.twiml.ShopValues;
import io.liza.twiml.TwimlRenderer;
import io.liza.voice.settings.ChangedPrompts;
import io.liza.voice.settings.CurrentSettings;
import io.liza.voice.settings.SettingsConfig;
import io.liza.voice.twilio.PublicUrl;
import io.liza.voice.twilio.SignatureFilter;
import io.liza.voice.twilio.TwilioConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Compiles the language packs with the shop's settings: at the start, so that a broken pack stops it, and again after a
 * change of what callers hear of the shop or of sentences, in the thread that reads the settings.
 */
@Startup
@ApplicationScoped
public class CurrentRenderer implements Supplier<TwimlRenderer> {

    private static final Logger LOG = Logger.getLogger(CurrentRenderer.class);

    /** More changes than somebody makes while a caller listens to the consent question. */
    private static final int KEPT = 10;

    private final LanguagePacks packs;
    private final BiFunction<Collection<LanguagePack>, Map<String, String>, TwimlRenderer> compiler;
    private final Function<ShopSettings, Map<String, String>> values;
    private final Clock clock;
    private final Counter rejected;
    private final Counter rejectedTexts;

    private volatile Compiled current;
    /** The latest first. */
    private volatile List<Replaced> replaced = List.of();

    CurrentRenderer(
            LanguagePacks packs,
            PromptConfig prompts,
            SettingsConfig start,
            TwilioConfig twilio,
            SignatureFilter signatures,
            CurrentSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        String path =
                twilio.publicUrl().map(PublicUrl::parse).map(PublicUrl::path).orElse("");
        this.packs = packs;
        this.compiler = (spoken, shop) -> new TwimlRenderer(spoken, path + "/webhook/", twilio.retries(), shop);
        this.values = shop -> ShopValues.of(
                shop, start.company(), prompts.retention(), prompts.recordingRetention(), signatures.isChecking());
        this.clock = clock;
        this.rejected = Counter.builder("liza.settings.rejected")
                .description("Changes of settings that no language pack can speak; callers hear the values before")
                .register(metrics);
        this.rejectedTexts = Counter.builder("liza.prompts.rejected")
                .description("Published sentences that cannot be spoken; callers hear those of the language pack")
                .register(metrics);
        this.current = compile(values.apply(settings.get()), ChangedPrompts.NONE);
    }

    @Override
    public TwimlRenderer get() {
        return current.renderer();
    }

    /**
     * The consent question in a language, as the caller heard it.
     *
     * @param askedAt in milliseconds since 1970; null for the present one
     */
    public ConsentWording wording(String language, Long askedAt) {
        return at(askedAt).wording(language);
    }

    /** The question for the consent to a recording, likewise. */
    public ConsentWording recordingWording(String language, Long askedAt) {
        return at(askedAt).recordingWording(language);
    }

    private TwimlRenderer at(Long askedAt) {
        TwimlRenderer asking = current.renderer();
        for (Replaced each : replaced) {
            if (askedAt == null || askedAt > each.until()) {
                break;
            }
            asking = each.renderer();
        }
        return asking;
    }

    void change(@Observes ShopSettings settings) {
        try {
            replace(values.apply(settings), current.prompts());
        } catch (RuntimeException e) {
            rejected.increment();
            LOG.errorf("The changed settings cannot be spoken, callers hear the values before: %s", e.getMessage());
        }
    }

    void change(@Observes ChangedPrompts prompts) {
        replace(current.values(), prompts);
    }

    private void replace(Map<String, String> shop, ChangedPrompts prompts) {
        if (!shop.equals(current.values()) || !prompts.equals(current.prompts())) {
            Compiled next = compile(shop, prompts);
            var latest = new Replaced(clock.millis(), current.renderer());
            replaced = Stream.concat(Stream.of(latest), replaced.stream())
                    .limit(KEPT)
                    .toList();
            current = next;
        }
    }

    private Compiled compile(Map<String, String> shop, ChangedPrompts prompts) {
        List<LanguagePack> spoken = new ChangedTexts(shop).apply(packs.all(), prompts.texts(), this::reject);
        return new Compiled(shop, prompts, compiler.apply(spoken, shop));
    }

    /** Callers miss nothing if this version says no such sentence. */
    private void reject(PromptException text) {
        if (text.problem() == PromptException.Problem.UNKNOWN_SENTENCE) {
            LOG.infof("A published sentence is of another version of Liza: %s", text.getMessage());
            return;
        }
        rejectedTexts.increment();
        LOG.errorf(
                "A published sentence cannot be spoken, callers hear that of the language pack: %s", text.getMessage());
    }

    private record Compiled(Map<String, String> values, ChangedPrompts prompts, TwimlRenderer renderer) {}

    private record Replaced(long until, TwimlRenderer renderer) {}
}
