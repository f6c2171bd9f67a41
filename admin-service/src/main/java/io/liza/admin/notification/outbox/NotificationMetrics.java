package io.liza.admin.notification.outbox;

import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Metrics of messages, by channel, and the age of the oldest notification that is not sent. */
@Startup
@ApplicationScoped
class NotificationMetrics {
    private static final double MILLIS = 1_000;

    private record Counters(Counter sent, Counter failed, Counter givenUp) {}

    private final Clock clock = Clock.systemUTC();
    private final Map<Channel, Counters> counters = new EnumMap<>(Channel.class);
    private volatile Instant oldest;

    NotificationMetrics(MeterRegistry metrics) {
        for (Channel channel : Channel.values()) {
            counters.put(
                    channel,
                    new Counters(
                            counter(metrics, channel, "sent", "Messages that the other side has confirmed"),
                            counter(metrics, channel, "failures", "Tries that the other side has not confirmed"),
                            counter(metrics, channel, "given.up", "Messages that Liza does not try again")));
        }
        Gauge.builder("liza.notifications.age.seconds", this, NotificationMetrics::ageSeconds)
                .description("Time since the oldest notification that is not sent was to be sent; 0 without one")
                .register(metrics);
    }

    private static Counter counter(MeterRegistry metrics, Channel channel, String name, String description) {
        return Counter.builder("liza.notifications." + name)
                .description(description)
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .register(metrics);
    }

    void sent(Message message) {
        of(message).sent().increment();
    }

    void failed(Message message) {
        of(message).failed().increment();
    }

    void givenUp(Message message) {
        of(message).givenUp().increment();
    }

    /** @param plannedAt null if nothing waits */
    void oldest(Instant plannedAt) {
        oldest = plannedAt;
    }

    private Counters of(Message message) {
        return counters.get(message.recipient().channel());
    }

    private double ageSeconds() {
        Instant waiting = oldest;
        return waiting == null
                ? 0
                : Math.max(0, Duration.between(waiting, clock.instant()).toMillis() / MILLIS);
    }
}
