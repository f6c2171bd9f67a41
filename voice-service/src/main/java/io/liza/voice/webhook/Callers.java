package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePacks;
import io.liza.twiml.Dialing;
import io.liza.voice.order.OrderConfig;
import io.liza.voice.prompt.CurrentRenderer;
import io.liza.voice.twilio.TwilioConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Facts about the caller and the called number of a webhook. */
@ApplicationScoped
class Callers {

    private final LanguagePacks packs;
    private final CurrentRenderer renderer;
    private final Clock clock;
    private final ZoneId timeZone;
    private final Optional<PhoneNumber> configuredNumber;

    Callers(LanguagePacks packs, CurrentRenderer renderer, Clock clock, OrderConfig orders, TwilioConfig twilio) {
        this.packs = packs;
        this.renderer = renderer;
        this.clock = clock;
        this.timeZone = orders.timeZone();
        this.configuredNumber = twilio.phoneNumber().flatMap(Webhook::e164);
    }

    /** At the beginning of a call. */
    Caller of(Webhook webhook) {
        return of(webhook, packs.forCaller(webhook.caller()), null);
    }

    Caller of(Webhook webhook, CallState state) {
        return of(
                webhook,
                packs.byCode(state.language()).orElseThrow(),
                state.history().askedAt());
    }

    /** @param next the hand-over */
    Dialing dialing(Webhook webhook, CallState next) {
        return new Dialing(
                WhisperAddress.write(webhook.callSid(), next),
                shopNumber(webhook).orElseThrow().value());
    }

    /** @param askedAt when a question for consent was delivered; null if none was, or that is unknown */
    private Caller of(Webhook webhook, LanguagePack pack, Long askedAt) {
        return new Caller(
                webhook.caller(),
                pack.code(),
                renderer.wording(pack.code(), askedAt),
                renderer.recordingWording(pack.code(), askedAt),
                shopNumber(webhook),
                clock.instant().atZone(timeZone));
    }

    private Optional<PhoneNumber> shopNumber(Webhook webhook) {
        return webhook.calledNumber().or(() -> configuredNumber);
    }
}
