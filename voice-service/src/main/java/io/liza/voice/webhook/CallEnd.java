package io.liza.voice.webhook;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.prompt.LanguagePacks;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.twilio.Form;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Publishes the end of a call from Twilio's status callback: final status, time and duration. */
@ApplicationScoped
class CallEnd {

    /** Final values of {@code CallStatus}. */
    private static final Set<String> FINAL = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private static final Duration OLDEST = Duration.ofDays(1);

    private final LanguagePacks packs;
    private final EventPublisher events;
    private final Clock clock;
    private final MeterProvider<Counter> ends;

    CallEnd(LanguagePacks packs, EventPublisher events, Clock clock, MeterRegistry metrics) {
        this.packs = packs;
        this.events = events;
        this.clock = clock;
        this.ends = Counter.builder("liza.calls.ended")
                .description("Calls whose end Twilio reported, by its final status")
                .withRegistry(metrics);
    }

    /** Whether a {@code CallStatus} says that the call is over; false for null. */
    static boolean isFinal(String callStatus) {
        return callStatus != null && FINAL.contains(callStatus);
    }

    /** Completes when the event is safe. A status that is not final is ignored. */
    Future<Void> take(Webhook webhook) {
        String status = webhook.form().get("CallStatus");
        if (!isFinal(status)) {
            return Future.succeededFuture();
        }
        var turn = new Turn(
                webhook.callSid(),
                Turn.AFTER_THE_CALL,
                endOf(webhook.form()),
                packs.forCaller(webhook.caller()).code(),
                null,
                List.of());
        return events.publish(new CallEvent.Ended(
                        turn, status, Seconds.of(webhook.form().get("CallDuration"))))
                .onSuccess(safe -> ends.withTag("status", status).increment());
    }

    /** {@code Timestamp} as RFC 1123 has it ({@code Sun, 22 Nov 2026 09:30:00 +0000}); now, if it is missing, malformed or impossible. */
    private Instant endOf(Form form) {
        Instant now = clock.instant();
        String timestamp = form.get("Timestamp");
        try {
            Instant told = timestamp == null ? now : Instant.from(RFC_1123_DATE_TIME.parse(timestamp));
            return told.isAfter(now) || told.isBefore(now.minus(OLDEST)) ? now : told;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
