package io.liza.admin.notification;

import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.CompanyConfig;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends notifications, so that none is lost, and one is repeated only if the other side has not confirmed it.
 *
 * <ol>
 *   <li>A notice is written in the transaction of its entry ({@code R__notice.sql}), or by {@link NoticeWatch}.
 *   <li>Each second, one statement writes a notification for each recipient of each new notice.
 *   <li>A short transaction takes messages that are due, and moves the time of their next try behind a lease. No
 *       transaction is open while a message is sent.
 *   <li>If the other side confirms the message, its notifications are marked as sent. If this process ends before, or the
 *       other side does not confirm, the message is sent again with the same id.
 * </ol>
 *
 * Unique constraints make each notice, and each notification of a recipient, exist once. Each channel has places of its own
 * for messages in flight, so a server that hangs delays only its own messages.
 */
@ApplicationScoped
class NotificationRelay {

    private static final Logger LOG = Logger.getLogger(NotificationRelay.class);
    private static final int MAX_IN_FLIGHT = 5;
    private static final int LONGEST_ERROR = 200;

    private final NotificationOutbox outbox;
    private final NotificationSource source;
    private final NotificationConfig config;
    private final NotificationMetrics metrics;
    private final CompanyClock clock;
    private final CompanyConfig company;
    private final BackOff backOff;
    private final Recipients recipients;
    private final Map<Channel, Sender> senders;
    private final Map<UUID, Channel> inFlight = new ConcurrentHashMap<>();

    NotificationRelay(
            NotificationOutbox outbox,
            NotificationSource source,
            NotificationConfig config,
            NotificationMetrics metrics,
            CompanyClock clock,
            CompanyConfig company,
            Recipients recipients,
            @All List<Sender> senders) {
        this.outbox = outbox;
        this.source = source;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.company = company;
        this.recipients = recipients;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, sender -> sender));
        this.backOff = new BackOff(config.firstPause(), config.longestPause(), () -> ThreadLocalRandom.current()
                .nextDouble());
    }

    /** Starts to send what is due. Does not wait until it is sent. */
    @Scheduled(
            every = "{admin.notification.interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> relay() {
        return source.current()
                .chain(settings -> outbox.address(
                                settings.kinds(),
                                recipients.of(settings),
                                schedule(settings).first(clock.now()))
                        .chain(() -> startAll(Channel.EMAIL, false, settings))
                        .chain(() -> startAll(Channel.WEBHOOK, isForPrograms(settings), settings)))
                .chain(outbox::oldestWaiting)
                .invoke(metrics::oldest)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Notifications wait for the database: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static boolean isForPrograms(NotificationSettings settings) {
        return settings.webhookTemplate() == NotificationSettings.WebhookTemplate.NONE;
    }

    private Uni<Void> startAll(Channel channel, boolean single, NotificationSettings settings) {
        List<UUID> busy = inFlight(channel);
        int free = MAX_IN_FLIGHT - busy.size();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : outbox.claim(channel, single, free, busy, config.timeout().multipliedBy(2))
                        .invoke(messages -> messages.forEach(message -> start(message, settings)))
                        .replaceWithVoid();
    }

    private List<UUID> inFlight(Channel channel) {
        var ids = new ArrayList<UUID>();
        inFlight.forEach((id, itsChannel) -> {
            if (itsChannel == channel) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void start(Message message, NotificationSettings settings) {
        inFlight.put(message.id(), message.recipient().channel());
        deliver(message, settings)
                .onTermination()
                .invoke(() -> inFlight.remove(message.id()))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf("Message %s will be sent again: %s", message.id(), failure));
    }

    private Uni<Void> deliver(Message message, NotificationSettings settings) {
        if (!recipients.of(settings).contains(message.recipient())) {
            return repeat(outbox.dropped(message));
        }
        return senders.get(message.recipient().channel())
                .send(message, settings)
                .ifNoItem()
                .after(config.timeout())
                .failWith(() -> DeliveryException.of(
                        "no answer within " + config.timeout().toSeconds() + " s"))
                .onItem()
                .transformToUni(confirmed -> {
                    metrics.sent(message);
                    return repeat(outbox.sent(message));
                })
                .onFailure()
                .recoverWithUni(failure -> repeat(failed(message, settings, failure)));
    }

    private Uni<Void> failed(Message message, NotificationSettings settings, Throwable failure) {
        String error = text(failure);
        Instant now = clock.now();
        boolean isFinal = failure instanceof DeliveryException delivery && delivery.isFinal();
        metrics.failed(message);
        if (isFinal || now.isAfter(message.plannedAt().plus(config.giveUpAfter()))) {
            LOG.errorf(
                    "Liza gives up message %s (%s): %s",
                    message.id(), message.recipient().channel(), error);
            metrics.givenUp(message);
            return outbox.failed(message, error);
        }
        Duration pause = backOff.after(message.tries());
        Duration asked = failure instanceof DeliveryException delivery ? delivery.pause() : Duration.ZERO;
        Instant next = schedule(settings).afterQuietHours(now.plus(pause.compareTo(asked) > 0 ? pause : asked));
        LOG.warnf(
                "Message %s (%s) failed, next try %s: %s",
                message.id(), message.recipient().channel(), next, error);
        return outbox.postpone(message, next, error);
    }

    /** Retries until the database has stored the result; meanwhile the message counts as in flight. */
    private static Uni<Void> repeat(Uni<Void> result) {
        return result.onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .expireIn(Duration.ofMinutes(30).toMillis());
    }

    private Schedule schedule(NotificationSettings settings) {
        return new Schedule(settings, company.timeZone());
    }

    private static String text(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
