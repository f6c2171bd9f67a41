package io.liza.voice.webhook;

import io.liza.caller.PhoneNumber;
import io.liza.event.Turn;
import io.liza.voice.dialogue.Caller;
import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.dialogue.Input;
import io.liza.voice.dialogue.Outcome;
import io.liza.voice.dialogue.State;
import io.liza.voice.dialogue.Step;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.YesNoRecognizer;
import io.liza.voice.twiml.Rendered;
import io.liza.voice.twiml.Replies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** One webhook from request to reply: finds where the call stands, asks the dialogue, and tells the world. */
@ApplicationScoped
class CallHandler {

    private final ActionAddress address;
    private final Dialogue dialogue;
    private final LanguagePacks packs;
    private final Replies replies;
    private final RecentCalls recentCalls;
    private final EventPublisher events;
    private final CallMetrics metrics;
    private final Clock clock;

    CallHandler(
            ActionAddress address,
            Dialogue dialogue,
            LanguagePacks packs,
            Replies replies,
            RecentCalls recentCalls,
            EventPublisher events,
            CallMetrics metrics,
            Clock clock) {
        this.address = address;
        this.dialogue = dialogue;
        this.packs = packs;
        this.replies = replies;
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

    /** An answer to the question of a step; a call of which nothing is known begins at its beginning. */
    Uni<String> hear(Step step, Webhook webhook) {
        State state = stateOf(step, webhook).orElse(null);
        if (state == null) {
            return begin(webhook);
        }
        CallerInput heard =
                state.step() == step ? CallerInput.at(step, webhook.form(), packOf(state)) : CallerInput.NOTHING;
        return recentCalls
                .repetition(webhook.callSid(), state, heard)
                .map(this::tell)
                .orElseGet(() -> answer(webhook, state, heard));
    }

    /** As the address says it. What is known of the call counts only where the address says nothing at all. */
    private Optional<State> stateOf(Step step, Webhook webhook) {
        if (!webhook.form().hasOnlyNamesOfTwilio()) {
            return Optional.empty();
        }
        return webhook.query() == null
                ? recentCalls.find(webhook.callSid(), step)
                : address.read(webhook.path(), webhook.query());
    }

    private LanguagePack packOf(State state) {
        return packs.byCode(state.language()).orElseThrow();
    }

    private Uni<String> answer(Webhook webhook, State state, CallerInput heard) {
        Caller caller = caller(webhook, Optional.of(state.language()));
        Input input = Input.of(heard.keys(), YesNoRecognizer.understand(packOf(state), heard.speech()));
        return reply(webhook, state, heard, dialogue.hear(state, input, caller), caller);
    }

    private Uni<String> reply(Webhook webhook, State state, CallerInput heard, Outcome answer, Caller caller) {
        State next = answer.next();
        Rendered reply = replies.render(
                caller.language(), answer.reply(), ActionAddress.write(next), next == null ? null : next.order());
        var turn = new Turn(
                webhook.callSid(),
                state == null ? 0 : state.turn(),
                clock.instant(),
                caller.language(),
                heard.text(),
                reply.sentences());
        var spoken = new AnsweredTurn(state, heard, next, answer.event().apply(turn), reply.twiml());
        recentCalls.remember(webhook.callSid(), spoken);
        return tell(spoken).invoke(() -> metrics.count(spoken.event()));
    }

    /** The event of a repetition is sent again as well: it has the same id, and the first may not have arrived. */
    private Uni<String> tell(AnsweredTurn spoken) {
        return events.publish(spoken.event()).replaceWith(spoken.twiml());
    }

    private Caller caller(Webhook webhook, Optional<String> language) {
        Optional<PhoneNumber> number = PhoneNumber.of(webhook.form().get("From"));
        LanguagePack pack = language.flatMap(packs::byCode).orElseGet(() -> packs.forCaller(number));
        return new Caller(number, pack.code(), replies.wording(pack.code()));
    }
}
