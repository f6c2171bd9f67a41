package io.liza.voice.twiml;

import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.PromptConfig;
import io.liza.voice.twilio.PublicUrl;
import io.liza.voice.twilio.TwilioConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Compiles the language packs at the start, so that a broken one stops it. */
@ApplicationScoped
class TwimlProducer {

    private static final String UNNAMED_COMPANY = "Liza Demo";

    @Produces
    @Singleton
    @Startup
    TwimlRenderer renderer(LanguagePacks packs, PromptConfig prompts, TwilioConfig twilio) {
        String path =
                twilio.publicUrl().map(PublicUrl::parse).map(PublicUrl::path).orElse("");
        return new TwimlRenderer(
                packs.all(),
                path + "/webhook/",
                twilio.retries(),
                Map.of(
                        "company", prompts.company().orElse(UNNAMED_COMPANY),
                        "website", prompts.website().map(TwimlProducer::spoken).orElse("")));
    }

    /** A URL without its scheme and its last slash. */
    private static String spoken(String url) {
        return url.strip().replaceFirst("^[a-zA-Z]+://", "").replaceFirst("/+$", "");
    }
}
