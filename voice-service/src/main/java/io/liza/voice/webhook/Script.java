package io.liza.voice.webhook;

import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.dialogue.Limits;
import io.liza.voice.order.OrderConfig;
import io.liza.voice.order.OrderStatuses;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.PromptConfig;
import io.liza.voice.twiml.Replies;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/** Puts the plain objects of the conversation together, once. */
@ApplicationScoped
class Script {

    private static final int TRIES = 3;
    private static final int TURNS = 60;
    private static final String UNNAMED_COMPANY = "Liza Demo";

    @Produces
    @Singleton
    Dialogue dialogue(OrderConfig orders, OrderStatuses statuses) {
        return new Dialogue(new Limits(orders.minDigits(), orders.maxDigits(), TRIES, TURNS), statuses::of);
    }

    /** At startup, so that a broken language pack stops it. */
    @Produces
    @Singleton
    @Startup
    Replies replies(LanguagePacks packs, PromptConfig prompts, TwilioConfig twilio) {
        String prefix =
                twilio.publicUrl().map(PublicUrl::parse).map(PublicUrl::path).orElse("");
        return new Replies(
                packs.all(),
                prefix + "/webhook/",
                twilio.retries(),
                Map.of(
                        "company", prompts.company().orElse(UNNAMED_COMPANY),
                        "website", prompts.website().map(Script::spoken).orElse("")));
    }

    /** To the precision that events keep. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Nobody says "https colon slash slash". */
    private static String spoken(String url) {
        return url.strip().replaceFirst("^[a-zA-Z]+://", "").replaceFirst("/+$", "");
    }
}
