package io.liza.voice.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.voice.dialogue.State;
import io.liza.voice.dialogue.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Where recent calls stand, for clients that post to the webhooks without following action URLs, such as a plain
 * {@code curl}. Twilio never needs it: the state in the URL always wins.
 */
@ApplicationScoped
class RecentCalls {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    /**
     * @param answered the state whose answer came last; null after the incoming call
     * @param waiting the state that waits for an answer; null after the goodbye
     */
    private record Recent(State answered, State waiting) {}

    private final Cache<String, Recent> calls =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFETIME).build();

    /** A late webhook of an earlier turn does not lead back; an incoming call does. */
    void remember(String callSid, State answered, State waiting) {
        Recent recent = calls.getIfPresent(callSid);
        boolean late = answered != null
                && recent != null
                && recent.answered != null
                && answered.turn() < recent.answered.turn();
        if (!late) {
            calls.put(callSid, new Recent(answered, waiting));
        }
    }

    /**
     * The state that a webhook of this step belongs to: the one that waits, or the one answered last if the webhook
     * comes again. A webhook of another step gets the one that waits.
     */
    Optional<State> find(String callSid, Step step) {
        Recent recent = calls.getIfPresent(callSid);
        if (recent == null) {
            return Optional.empty();
        }
        boolean repeated = recent.answered != null
                && recent.answered.step() == step
                && (recent.waiting == null || recent.waiting.step() != step);
        return Optional.ofNullable(repeated ? recent.answered : recent.waiting);
    }
}
