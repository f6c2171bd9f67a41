package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.event.Turn;
import io.liza.voice.dialogue.Answer;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.Caller;
import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.dialogue.Outcome;
import io.liza.voice.dialogue.Step;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.YesNoRecognizer;
import io.liza.voice.twiml.RenderedReply;
import io.liza.voice.twiml.TwimlRenderer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Handles one webhook of a call: finds the state, asks the dialogue, renders the reply and publishes the event. */
@ApplicationScoped
class CallHandler {

    private final ActionAddress address;
    private final Dialogue dialogue;
    private final LanguagePacks packs;
    private final TwimlRenderer renderer;
    private final RecentCalls recentCalls;
    private final EventPublisher events;
    private final CallMetrics metrics;
    private final Clock clock;

    CallHandler(
            ActionAddress address,
            Dialogue dialogue,
            LanguagePacks packs,
            TwimlRenderer renderer,
            RecentCalls recentCalls,
            EventPublisher events,
            CallMetrics metrics,
            Clock clock) {
        this.address = address;
        this.dialogue = dialogue;
        this.packs = packs;
        this.renderer = renderer;
        this.recentCalls = recentCalls;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The incoming call. */
    Uni<String> begin(Webhook webhook) {
        Caller caller = caller(webhook, Optional.empty());
        return reply(webhook, null, CallerInput.NOTHING, dialogue.begin(caller), caller);
    }

    /** An answer to the question of a step. A call without a known state starts anew. */
    Uni<String> hear(Step step, Webhook webhook) {
        CallState state = stateOf(step, webhook).orElse(null);
        if (state == null) {
            return begin(webhook);
        }
        CallerInput heard =
                state.step() == step ? CallerInput.at(step, webhook.form(), packOf(state)) : CallerInput.NOTHING;
        return recentCalls
                .repetition(webhook.callSid(), state, heard)
                .map(this::publish)
                .orElseGet(() -> answer(webhook, state, heard));
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

    private Uni<String> answer(Webhook webhook, CallState state, CallerInput heard) {
        Caller caller = caller(webhook, Optional.of(state.language()));
        Answer answer = Answer.of(heard.keys(), YesNoRecognizer.understand(packOf(state), heard.speech()));
        return reply(webhook, state, heard, dialogue.hear(state, answer, caller), caller);
    }

    private Uni<String> reply(Webhook webhook, CallState state, CallerInput heard, Outcome outcome, Caller caller) {
        CallState next = outcome.next();
        RenderedReply reply = renderer.render(
                caller.language(), outcome.reply(), ActionAddress.write(next), next == null ? null : next.order());
        var turn = new Turn(
                webhook.callSid(),
                state == null ? 0 : state.turn(),
                clock.instant(),
                caller.language(),
                heard.text(),
                reply.sentences());
        var answered = new AnsweredTurn(state, heard, next, outcome.event().apply(turn), reply.twiml());
        recentCalls.remember(webhook.callSid(), answered);
        return publish(answered).invoke(() -> metrics.count(answered.event()));
    }

    /** A repeated webhook publishes its event again: the id is the same, and the first one may not have arrived. */
    private Uni<String> publish(AnsweredTurn answered) {
        return events.publish(answered.event()).replaceWith(answered.twiml());
    }

    private Caller caller(Webhook webhook, Optional<String> language) {
        Optional<PhoneNumber> number = webhook.caller();
        LanguagePack pack = language.flatMap(packs::byCode).orElseGet(() -> packs.forCaller(number));
        return new Caller(number, pack.code(), renderer.wording(pack.code()));
    }
}
