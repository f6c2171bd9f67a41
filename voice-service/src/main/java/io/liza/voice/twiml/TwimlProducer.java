package io.liza.voice.twiml;

import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.PromptConfig;
import io.liza.voice.twilio.PublicUrl;
import io.liza.voice.twilio.SignatureFilter;
import io.liza.voice.twilio.TwilioConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Compiles the language packs at the start, so that a broken one stops it. */
@ApplicationScoped
class TwimlProducer {

    @Produces
    @Singleton
    @Startup
    TwimlRenderer renderer(LanguagePacks packs, PromptConfig prompts, TwilioConfig twilio, SignatureFilter signatures) {
        String path =
                twilio.publicUrl().map(PublicUrl::parse).map(PublicUrl::path).orElse("");
        return new TwimlRenderer(
                packs.all(),
                path + "/webhook/",
                twilio.retries(),
                ShopValues.of(
                        prompts.company(),
                        prompts.website(),
                        prompts.retention(),
                        prompts.recordingRetention(),
                        signatures.isChecking()));
    }
}
