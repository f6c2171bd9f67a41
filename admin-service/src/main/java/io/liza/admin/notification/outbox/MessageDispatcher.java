package io.liza.admin.notification.outbox;

import io.liza.admin.notification.channel.DeliveryException;
import io.liza.admin.notification.channel.Sender;
import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.CompanyConfig;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends messages and stores their results. */
@ApplicationScoped
class MessageDispatcher {

    private static final Logger LOG = Logger.getLogger(MessageDispatcher.class);
    private static final int LONGEST_ERROR = 200;

    private final NotificationOutbox outbox;
    private final NotificationConfig config;
    private final NotificationMetrics metrics;
    private final CompanyClock clock;
    private final CompanyConfig company;
    private final BackOff backOff;
    private final Recipients recipients;
    private final Map<Channel, Sender> senders;
    private final Map<UUID, Channel> inFlight = new ConcurrentHashMap<>();

    MessageDispatcher(
            NotificationOutbox outbox,
            NotificationConfig config,
            NotificationMetrics metrics,
            CompanyClock clock,
            CompanyConfig company,
            Recipients recipients,
            @All List<Sender> senders) {
        this.outbox = outbox;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.company = company;
        this.recipients = recipients;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, sender -> sender));
        this.backOff = new BackOff(config.firstPause(), config.longestPause(), () -> ThreadLocalRandom.current()
                .nextDouble());
    }

    /** Messages whose result is not stored yet. */
    List<UUID> inFlight(Channel channel) {
        return inFlight.entrySet().stream()
                .filter(message -> message.getValue() == channel)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Starts to send a message. */
    void start(Message message, NotificationSettings settings) {
        inFlight.put(message.id(), message.recipient().channel());
        deliver(message, settings)
                .onTermination()
                .invoke(() -> inFlight.remove(message.id()))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf("Message %s will be sent again: %s", message.id(), failure));
    }

    private Uni<Void> deliver(Message message, NotificationSettings settings) {
        if (!recipients.of(settings).contains(message.recipient())) {
            return store(() -> outbox.dropped(message));
        }
        // The failure is handled before the result is stored, so a result that cannot be stored never counts as a
        // failure.
        return senders.get(message.recipient().channel())
                .send(message, settings)
                .ifNoItem()
                .after(config.timeout())
                .failWith(() -> DeliveryException.of(
                        "no answer within " + config.timeout().toSeconds() + " s"))
                .onItemOrFailure()
                .transformToUni((confirmed, failure) ->
                        store(failure == null ? sent(message) : failed(message, settings, failure)));
    }

    private Supplier<Uni<Void>> sent(Message message) {
        metrics.sent(message);
        return () -> outbox.sent(message);
    }

    private Supplier<Uni<Void>> failed(Message message, NotificationSettings settings, Throwable failure) {
        String error = text(failure);
        Instant now = clock.now();
        boolean isFinal = failure instanceof DeliveryException delivery && delivery.isFinal();
        metrics.failed(message);
        if (isFinal || now.isAfter(message.plannedAt().plus(config.giveUpAfter()))) {
            LOG.errorf(
                    "Liza gives up message %s (%s): %s",
                    message.id(), message.recipient().channel(), error);
            metrics.givenUp(message);
            return () -> outbox.failed(message, error);
        }
        Duration pause = backOff.after(message.tries());
        Duration asked = failure instanceof DeliveryException delivery ? delivery.pause() : Duration.ZERO;
        Instant next = new Schedule(settings, company.timeZone())
                .afterQuietHours(now.plus(pause.compareTo(asked) > 0 ? pause : asked));
        LOG.warnf(
                "Message %s (%s) failed, next try %s: %s",
                message.id(), message.recipient().channel(), next, error);
        return () -> outbox.postpone(message, next, error);
    }

    /**
     * Retries until the database has stored the result; meanwhile the message counts as in flight. The longest pause, with
     * its random part 3 s, is shorter than {@link NotificationConfig#pauseAfterFailedRun}.
     */
    private static Uni<Void> store(Supplier<Uni<Void>> result) {
        return Uni.createFrom()
                .deferred(result::get)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .indefinitely();
    }

    private static String text(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
