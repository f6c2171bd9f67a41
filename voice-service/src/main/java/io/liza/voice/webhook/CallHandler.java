package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.voice.dialogue.Answer;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.Caller;
import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.dialogue.Outcome;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Step;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.order.OrderConfig;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.YesNoRecognizer;
import io.liza.voice.topic.CatchUp;
import io.liza.voice.twilio.TwilioConfig;
import io.liza.voice.twiml.CurrentRenderer;
import io.liza.voice.twiml.Dialing;
import io.liza.voice.twiml.RenderedReply;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Handles one webhook of a call: finds the state, asks the dialogue, renders the reply and publishes the event. */
@ApplicationScoped
class CallHandler {

    private final ActionAddress address;
    private final Dialogue dialogue;
    private final LanguagePacks packs;
    private final CurrentRenderer renderer;
    private final RecentCalls recentCalls;
    private final CatchUp catchUp;
    private final EventPublisher events;
    private final CallMetrics metrics;
    private final Clock clock;
    private final ZoneId timeZone;
    private final Optional<PhoneNumber> configuredNumber;

    CallHandler(
            ActionAddress address,
            Dialogue dialogue,
            LanguagePacks packs,
            CurrentRenderer renderer,
            RecentCalls recentCalls,
            CatchUp catchUp,
            EventPublisher events,
            CallMetrics metrics,
            Clock clock,
            OrderConfig orders,
            TwilioConfig twilio) {
        this.address = address;
        this.dialogue = dialogue;
        this.packs = packs;
        this.renderer = renderer;
        this.recentCalls = recentCalls;
        this.catchUp = catchUp;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
        this.timeZone = orders.timeZone();
        this.configuredNumber = twilio.phoneNumber().flatMap(Webhook::e164);
    }

    /** The incoming call. Its answer holds the time at which it is given, so a repetition gets the first answer. */
    Future<String> begin(Webhook webhook) {
        return catchUp.await().compose(ready -> welcome(webhook));
    }

    private Future<String> welcome(Webhook webhook) {
        Caller caller = caller(webhook, Optional.empty(), null);
        return recentCalls
                .repetition(webhook.callSid(), null, CallerInput.NOTHING)
                .filter(first -> first.event().turn().language().equals(caller.language()))
                .map(first -> repeat(webhook, first))
                .orElseGet(() -> reply(webhook, null, CallerInput.NOTHING, dialogue.begin(caller), caller));
    }

    /** An answer to the question of a step. A call without a known state starts anew. */
    Future<String> hear(Step step, Webhook webhook) {
        CallState state = stateOf(step, webhook).orElse(null);
        if (state == null) {
            return begin(webhook);
        }
        CallerInput heard =
                state.step() == step ? CallerInput.at(step, webhook.form(), packOf(state)) : CallerInput.NOTHING;
        return recentCalls
                .repetition(webhook.callSid(), state, heard.withoutSecret())
                .map(answered -> repeat(webhook, answered))
                .orElseGet(() -> catchUp.await().compose(ready -> answer(webhook, state, heard)));
    }

    /** From the address; recent calls are only asked where the address has no query. */
    private Optional<CallState> stateOf(Step step, Webhook webhook) {
        if (!webhook.form().hasOnlyNamesOfTwilio()) {
            return Optional.empty();
        }
        return webhook.query() == null
                ? recentCalls.find(webhook.callSid(), step)
                : address.read(webhook.path(), webhook.query());
    }

    private LanguagePack packOf(CallState state) {
        return packs.byCode(state.language()).orElseThrow();
    }

    private Future<String> answer(Webhook webhook, CallState state, CallerInput heard) {
        Caller caller =
                caller(webhook, Optional.of(state.language()), state.history().askedAt());
        Answer answer =
                switch (state.step().inputMode()) {
                    case HANDOVER -> Answer.of(DialParameters.read(webhook.form()));
                    case RECORDING -> Answer.of(RecordParameters.read(webhook.form()));
                    default -> Answer.of(heard.keys(), YesNoRecognizer.understand(packOf(state), heard.speech()));
                };
        return reply(webhook, state, heard, dialogue.hear(state, answer, caller), caller);
    }

    private Future<String> reply(Webhook webhook, CallState state, CallerInput heard, Outcome outcome, Caller caller) {
        String language =
                outcome.next() == null ? caller.language() : outcome.next().language();
        RenderedReply reply = render(webhook, language, outcome.reply(), outcome.next());
        var turn = new Turn(
                webhook.callSid(),
                state == null ? 0 : state.turn(),
                caller.now().toInstant(),
                language,
                heard.text(),
                reply.sentences());
        CallEvent event = outcome.event().apply(turn);
        recentCalls.remember(
                webhook.callSid(),
                new AnsweredTurn(state, heard.withoutSecret(), outcome.next(), event, outcome.reply()));
        return events.publish(event).map(safe -> {
            metrics.count(event);
            return reply.twiml();
        });
    }

    /** A repeated webhook publishes its event again: the id is the same, and the first one may not have arrived. */
    private Future<String> repeat(Webhook webhook, AnsweredTurn answered) {
        CallEvent event = answered.event();
        RenderedReply reply = render(webhook, event.turn().language(), answered.reply(), answered.next());
        return events.publish(event).map(reply.twiml());
    }

    private RenderedReply render(Webhook webhook, String language, Reply reply, CallState next) {
        return renderer.get()
                .render(
                        language,
                        reply,
                        ActionAddress.write(next),
                        next == null ? null : next.order(),
                        reply.asks() == Step.DIAL ? dialing(webhook, next) : null);
    }

    private Dialing dialing(Webhook webhook, CallState next) {
        return new Dialing(
                ActionAddress.writeWhisper(webhook.callSid(), next),
                shopNumber(webhook).orElseThrow().value());
    }

    private Optional<PhoneNumber> shopNumber(Webhook webhook) {
        return webhook.calledNumber().or(() -> configuredNumber);
    }

    /** @param askedAt when a question for consent was delivered; null if none was, or that is unknown */
    private Caller caller(Webhook webhook, Optional<String> language, Long askedAt) {
        Optional<PhoneNumber> number = webhook.caller();
        LanguagePack pack = language.flatMap(packs::byCode).orElseGet(() -> packs.forCaller(number));
        ZonedDateTime now = clock.instant().atZone(timeZone);
        return new Caller(
                number,
                pack.code(),
                renderer.wording(pack.code(), askedAt),
                renderer.recordingWording(pack.code(), askedAt),
                shopNumber(webhook),
                now);
    }
}
