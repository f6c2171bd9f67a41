package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.twiml.Replies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What the caller hears when we fail: a sentence in their language, and never an error of HTTP. */
@ApplicationScoped
class Apology {

    private static final Logger LOG = Logger.getLogger(Apology.class);

    private final LanguagePacks packs;
    private final Replies replies;
    private final Counter failures;

    Apology(LanguagePacks packs, Replies replies, MeterRegistry metrics) {
        this.packs = packs;
        this.replies = replies;
        this.failures = Counter.builder("liza.webhook.failures")
                .description("Webhooks that ended in an apology")
                .register(metrics);
    }

    Uni<String> forFailure(Webhook webhook, Throwable failure) {
        failures.increment();
        LOG.errorf(failure, "Call %s: the webhook failed, the caller hears an apology", webhook.callSid());
        String language =
                packs.forCaller(PhoneNumber.of(webhook.form().get("From"))).code();
        return Uni.createFrom()
                .item(replies.render(language, Reply.APOLOGY, "", null).twiml());
    }
}
