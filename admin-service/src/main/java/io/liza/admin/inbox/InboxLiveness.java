package io.liza.admin.inbox;

import io.liza.admin.inbox.Backlog.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Fails when the channel has ended, or stores nothing while records wait, so that the service is restarted. While Kafka or
 * the database is unavailable it stays up, since a restart would not help.
 */
@Liveness
@ApplicationScoped
class InboxLiveness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(InboxLiveness.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final double MAX_POLL_PAUSE_SECONDS = 10;

    private final KafkaClientService clients;
    private final Pool database;
    private final InboxLag lag;
    private final InboxMetrics inbox;
    private final StallDetector stall;
    private volatile long lastCheck = System.nanoTime();

    InboxLiveness(
            KafkaClientService clients,
            Pool database,
            InboxLag lag,
            InboxMetrics inbox,
            InboxConfig config,
            MeterRegistry metrics) {
        this.clients = clients;
        this.database = database;
        this.lag = lag;
        this.inbox = inbox;
        this.stall = new StallDetector(config.stalledAfter());
        Gauge.builder("liza.inbox.running", this, live -> live.lastingReason().isEmpty() ? 1 : 0)
                .description("Whether this replica stores events, or could if there were any: 1 or 0")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("inbox");
        Optional<String> lasting = lastingReason();
        lasting.ifPresent(reason -> response.withData("reason", reason));
        return response.status(lasting.isEmpty()).build();
    }

    /** Runs on a worker thread. */
    @Scheduled(every = "{admin.inbox.check-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        long begin = System.nanoTime();
        stall.observe(lag.measure().flatMap(this::standstill), System.nanoTime());
        lastCheck = begin;
        lastingReason().ifPresent(reason -> LOG.errorf("The inbox stands still: %s", reason));
    }

    private Optional<String> lastingReason() {
        return stall.lasting(System.nanoTime());
    }

    private Optional<String> standstill(Waiting waiting) {
        Optional<Set<TopicPartition>> own =
                tryNow(() -> clients.getConsumer(Inbox.CHANNEL).runOnPollingThread(InboxLiveness::assignment));
        if (own.isEmpty()) {
            return Optional.of("the channel has ended: its consumer does not poll");
        }
        long records = waiting.in(own.get());
        boolean moving = records == 0 || inbox.lastActivity() - lastCheck >= 0;
        return moving || !databaseAnswers()
                ? Optional.empty()
                : Optional.of("records wait in Kafka (" + records + "), and none is taken in");
    }

    /** Null if the consumer does not poll any more; it polls all the time, even while the channel is paused. */
    private static Set<TopicPartition> assignment(Consumer<?, ?> consumer) {
        boolean polls = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("last-poll-seconds-ago"))
                .map(metric -> (Number) metric.getValue().metricValue())
                .anyMatch(ago -> ago.doubleValue() >= 0 && ago.doubleValue() <= MAX_POLL_PAUSE_SECONDS);
        return polls ? Set.copyOf(consumer.assignment()) : null;
    }

    private boolean databaseAnswers() {
        return tryNow(() -> database.query("select 1").execute()).isPresent();
    }

    private static <T> Optional<T> tryNow(Supplier<Uni<? extends T>> question) {
        try {
            return Optional.ofNullable(
                    Uni.createFrom().<T>deferred(question).await().atMost(TIMEOUT));
        } catch (RuntimeException e) {
            LOG.debugf("No answer: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
