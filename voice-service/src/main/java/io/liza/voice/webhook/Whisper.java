package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.runtime.logging.CallLog;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.prompt.CurrentRenderer;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The telephones of a hand-over. The staff hears what the call is about and takes it by key 1. Without that key the telephone
 * is hung up, so that a mailbox never takes a call. These webhooks carry the call SID of the telephone; that of the caller is
 * in the address.
 */
@ApplicationScoped
class Whisper {

    private static final Logger LOG = Logger.getLogger(Whisper.class);
    private static final String TAKE = "1";
    private static final String CONNECT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final String HANG_UP = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";

    private final WhisperAddress address;
    private final CurrentRenderer renderer;
    private final EventPublisher events;
    private final Clock clock;

    Whisper(WhisperAddress address, CurrentRenderer renderer, EventPublisher events, Clock clock) {
        this.address = address;
        this.renderer = renderer;
        this.events = events;
        this.clock = clock;
    }

    /** A telephone was picked up. */
    Future<String> begin(Webhook webhook) {
        return Future.succeededFuture(ringing(webhook)
                .map(ringing -> renderer.get()
                        .whisper(
                                WhisperAddress.write(ringing.callSid(), ringing.state()),
                                ringing.state().people().reason(),
                                ringing.state().order())
                        .twiml())
                .orElse(HANG_UP));
    }

    /** A key was pressed. The two are connected even if the event is lost: the end of the hand-over tells of it, too. */
    Future<String> takeKey(Webhook webhook) {
        return ringing(webhook)
                .filter(ringing -> TAKE.equals(webhook.form().get("Digits")))
                .map(ringing -> accept(ringing).map(CONNECT).otherwise(CONNECT))
                .orElseGet(() -> Future.succeededFuture(HANG_UP));
    }

    /** The webhook failed here, so the telephone is hung up. */
    Future<String> fail(Webhook webhook, Throwable failure) {
        CallLog.about(webhook.callSid(), () -> LOG.errorf(failure, "The whisper of call %s failed", webhook.callSid()));
        return Future.succeededFuture(HANG_UP);
    }

    private Future<Void> accept(WhisperAddress.Ringing ringing) {
        var turn = new Turn(
                ringing.callSid(),
                ringing.state().turn(),
                clock.instant(),
                ringing.state().language(),
                TAKE,
                List.of());
        return events.publish(new CallEvent.HandoverAccepted(turn));
    }

    private Optional<WhisperAddress.Ringing> ringing(Webhook webhook) {
        return Optional.of(webhook)
                .filter(asked -> asked.form().hasOnlyNamesOfTwilio())
                .flatMap(asked -> address.read(asked.query()));
    }
}
