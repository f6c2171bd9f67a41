package io.liza.voice.webhook;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePacks;
import io.liza.prompt.YesNoRecognizer;
import io.liza.twiml.RenderedReply;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.prompt.CurrentRenderer;
import io.liza.voice.topic.CatchUp;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Handles one webhook of a call: finds the state, asks the dialogue, renders the reply and publishes the event. */
@ApplicationScoped
class CallHandler {

    private final ActionAddress address;
    private final Dialogue dialogue;
    private final LanguagePacks packs;
    private final CurrentRenderer renderer;
    private final Callers callers;
    private final RecentCalls recentCalls;
    private final CatchUp catchUp;
    private final EventPublisher events;
    private final CallMetrics metrics;

    CallHandler(
            ActionAddress address,
            Dialogue dialogue,
            LanguagePacks packs,
            CurrentRenderer renderer,
            Callers callers,
            RecentCalls recentCalls,
            CatchUp catchUp,
            EventPublisher events,
            CallMetrics metrics) {
        this.address = address;
        this.dialogue = dialogue;
        this.packs = packs;
        this.renderer = renderer;
        this.callers = callers;
        this.recentCalls = recentCalls;
        this.catchUp = catchUp;
        this.events = events;
        this.metrics = metrics;
    }

    /** The incoming call. Its answer holds the time at which it is given, so a repetition gets the first answer. */
    Future<String> begin(Webhook webhook) {
        return catchUp.await().compose(ready -> welcome(webhook));
    }

    private Future<String> welcome(Webhook webhook) {
        Caller caller = callers.of(webhook);
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
        Caller caller = callers.of(webhook, state);
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
                        reply.asks() == Step.DIAL ? callers.dialing(webhook, next) : null);
    }
}
