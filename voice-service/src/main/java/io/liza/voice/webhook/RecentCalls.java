package io.liza.voice.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The last answer of this replica to each recent call. It serves clients that do not follow action URLs, such as a plain
 * {@code curl}, and gives a repeated webhook the same answer even if the order's status has changed since. No call depends
 * on it: the state in the URL always wins.
 */
@ApplicationScoped
class RecentCalls {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MAX_CALLS = 50_000;

    private final Cache<String, AnsweredTurn> calls = Caffeine.newBuilder()
            .maximumSize(MAX_CALLS)
            .expireAfterWrite(LIFETIME)
            // Evicts in the calling thread, so that no second thread competes for the cores.
            .executor(Runnable::run)
            .build();

    /** A late webhook of an earlier turn is ignored; an incoming call starts anew. */
    void remember(String callSid, AnsweredTurn answered) {
        AnsweredTurn last = calls.getIfPresent(callSid);
        boolean late = answered.state() != null
                && last != null
                && last.state() != null
                && answered.state().turn() < last.state().turn();
        if (!late) {
            calls.put(callSid, answered);
        }
    }

    /**
     * The answer to a repeated webhook: one with the same state and input.
     *
     * @param state null for the incoming call
     */
    Optional<AnsweredTurn> repetition(String callSid, CallState state, CallerInput heard) {
        return Optional.ofNullable(calls.getIfPresent(callSid))
                .filter(last -> Objects.equals(state, last.state()) && heard.equals(last.heard()));
    }

    /**
     * The state for a webhook of this step: the state answered last if the webhook is a repetition, else the state that
     * waits for an answer.
     */
    Optional<CallState> find(String callSid, Step step) {
        AnsweredTurn last = calls.getIfPresent(callSid);
        if (last == null) {
            return Optional.empty();
        }
        boolean repeated = last.state() != null
                && last.state().step() == step
                && (last.next() == null || last.next().step() != step);
        return Optional.ofNullable(repeated ? last.state() : last.next());
    }
}
