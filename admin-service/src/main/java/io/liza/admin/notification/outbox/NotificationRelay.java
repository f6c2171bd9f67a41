package io.liza.admin.notification.outbox;

import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.CompanyConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends notifications, so that none is lost, and one is repeated only if the other side has not confirmed it.
 *
 * <ol>
 *   <li>A notice is written in the transaction of its entry ({@code R__notice.sql}), or by {@code NoticeWatch}.
 *   <li>Each second, one statement writes a notification for each recipient of each new notice.
 *   <li>A short transaction takes messages that are due, and moves the time of their next try behind a lease. No
 *       transaction is open while a message is sent.
 *   <li>If the other side confirms the message, {@link MessageDispatcher} marks its notifications as sent. If this process
 *       ends before, or the other side does not confirm, the message is sent again with the same id.
 * </ol>
 *
 * Unique constraints make each notice, and each notification of a recipient, exist once. Each channel has places of its own
 * for messages in flight, so a server that hangs delays only its own messages.
 *
 * <p>While the database is away, a lease may end before another replica can mark its confirmed message. Therefore a replica
 * takes no messages for some seconds after a run that failed; the other one marks its message in that time.
 */
@ApplicationScoped
class NotificationRelay {

    private static final Logger LOG = Logger.getLogger(NotificationRelay.class);
    private static final int MAX_IN_FLIGHT = 5;

    private final NotificationOutbox outbox;
    private final NotificationSource source;
    private final NotificationConfig config;
    private final NotificationMetrics metrics;
    private final CompanyClock clock;
    private final CompanyConfig company;
    private final Recipients recipients;
    private final MessageDispatcher dispatcher;
    private volatile Instant pausedUntil = Instant.EPOCH;

    NotificationRelay(
            NotificationOutbox outbox,
            NotificationSource source,
            NotificationConfig config,
            NotificationMetrics metrics,
            CompanyClock clock,
            CompanyConfig company,
            Recipients recipients,
            MessageDispatcher dispatcher) {
        this.outbox = outbox;
        this.source = source;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.company = company;
        this.recipients = recipients;
        this.dispatcher = dispatcher;
    }

    /** Starts to send what is due. Does not wait until it is sent. A slow run counts as failed. */
    @Scheduled(
            every = "{admin.notification.interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> relay() {
        return source.current()
                .chain(settings -> outbox.address(
                                settings.kinds(),
                                recipients.of(settings),
                                new Schedule(settings, company.timeZone()).first(clock.now()))
                        .chain(() -> startAll(settings)))
                .chain(outbox::oldestWaiting)
                .invoke(metrics::oldest)
                .replaceWithVoid()
                .ifNoItem()
                .after(config.slowRun())
                .fail()
                .onFailure()
                .invoke(failure -> {
                    pausedUntil = clock.now().plus(config.pauseAfterFailedRun());
                    LOG.warnf("Notifications wait for the database: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> startAll(NotificationSettings settings) {
        if (clock.now().isBefore(pausedUntil)) {
            return Uni.createFrom().voidItem();
        }
        boolean forPrograms = settings.webhookTemplate() == WebhookTemplate.NONE;
        return startAll(Channel.EMAIL, false, settings).chain(() -> startAll(Channel.WEBHOOK, forPrograms, settings));
    }

    private Uni<Void> startAll(Channel channel, boolean single, NotificationSettings settings) {
        List<UUID> busy = dispatcher.inFlight(channel);
        int free = MAX_IN_FLIGHT - busy.size();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : outbox.claim(channel, single, free, busy, config.timeout().multipliedBy(2))
                        .invoke(messages -> messages.forEach(message -> dispatcher.start(message, settings)))
                        .replaceWithVoid();
    }
}
