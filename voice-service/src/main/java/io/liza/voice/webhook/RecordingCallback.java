package io.liza.voice.webhook;

import io.liza.dialogue.CallState;
import io.liza.dialogue.Recording;
import io.liza.dialogue.Step;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.people.RecordingSid;
import io.liza.voice.event.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes that Twilio has stored a recording. Twilio may say so before the action of the Record, after it, twice or after
 * the end of the call; the event has the turn of the Record in any case.
 */
@ApplicationScoped
class RecordingCallback {

    private static final String COMPLETED = "completed";
    private static final String UNKNOWN = "unknown";
    private static final Set<String> STATUSES = Set.of("in-progress", COMPLETED, "absent", "failed");

    private final ActionAddress address;
    private final EventPublisher events;
    private final Clock clock;
    private final MeterProvider<Counter> recordings;

    RecordingCallback(ActionAddress address, EventPublisher events, Clock clock, MeterRegistry metrics) {
        this.address = address;
        this.events = events;
        this.clock = clock;
        this.recordings = Counter.builder("liza.recordings")
                .description("Recordings of messages that Twilio reported, by status; unknown without a call")
                .withRegistry(metrics);
    }

    /** Completes when the event is safe. */
    Future<Void> take(Webhook webhook) {
        String status = webhook.form().get("RecordingStatus");
        String sid = webhook.form().get("RecordingSid");
        Optional<CallState> state = Optional.of(webhook)
                .filter(asked -> asked.form().hasOnlyNamesOfTwilio())
                .flatMap(asked -> address.read(Step.RECORD, asked.query()));
        boolean isKnown = state.isPresent() && RecordingSid.isValid(sid) && status != null && STATUSES.contains(status);
        if (!isKnown || !status.equals(COMPLETED)) {
            count(isKnown ? status : UNKNOWN);
            return Future.succeededFuture();
        }
        return events.publish(completed(webhook, state.get(), new RecordingSid(sid)))
                .onSuccess(safe -> count(status));
    }

    /** A recording without sound is no message: it is discarded, as by the action. */
    private CallEvent completed(Webhook webhook, CallState state, RecordingSid sid) {
        var turn = new Turn(webhook.callSid(), state.turn(), clock.instant(), state.language(), null, List.of());
        Integer seconds = Seconds.of(webhook.form().get("RecordingDuration"));
        return new Recording(sid, seconds, false).isSpoken()
                ? new CallEvent.RecordingCompleted(
                        turn, sid, seconds, state.people().reason(), state.order())
                : new CallEvent.MessageReviewed(turn, sid, false);
    }

    private void count(String status) {
        recordings.withTag("status", status).increment();
    }
}
