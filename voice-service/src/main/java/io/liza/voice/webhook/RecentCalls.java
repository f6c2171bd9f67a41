package io.liza.voice.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * What this replica said last in each recent call. It serves clients that post to the webhooks without following action
 * URLs, such as a plain {@code curl}, and lets a repeated webhook hear the same words although an order's status changed
 * meanwhile. No call depends on it: the state in the URL always wins.
 */
@ApplicationScoped
class RecentCalls {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private final Cache<String, AnsweredTurn> calls =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFETIME).build();

    /** A late webhook of an earlier turn does not lead back; an incoming call does. */
    void remember(String callSid, AnsweredTurn spoken) {
        AnsweredTurn last = calls.getIfPresent(callSid);
        boolean late = spoken.state() != null
                && last != null
                && last.state() != null
                && spoken.state().turn() < last.state().turn();
        if (!late) {
            calls.put(callSid, spoken);
        }
    }

    /** What was answered to the same input in the same place: a webhook that comes twice hears the same twice. */
    Optional<AnsweredTurn> repetition(String callSid, CallState state, CallerInput heard) {
        return Optional.ofNullable(calls.getIfPresent(callSid))
                .filter(last -> state.equals(last.state()) && heard.equals(last.heard()));
    }

    /**
     * The state that a webhook of this step belongs to: the one that waits, or the one answered last if the webhook
     * comes again. A webhook of another step gets the one that waits.
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
