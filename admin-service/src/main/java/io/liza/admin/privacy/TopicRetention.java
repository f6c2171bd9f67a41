package io.liza.admin.privacy;

import io.liza.event.Topics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.jboss.logging.Logger;

/** Asks Kafka for the retention of the topics with personal data. */
@ApplicationScoped
class TopicRetention {

    /** Value if Kafka does not answer, or keeps records for ever. */
    static final Duration UNKNOWN = Duration.ofDays(365);

    private static final Logger LOG = Logger.getLogger(TopicRetention.class);
    private static final List<String> TOPICS = List.of(Topics.CALLS, Topics.DEAD_LETTERS, Topics.ORDERS);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Map<String, Object> kafka;
    private final Uni<List<TopicLifetime>> recent = query().memoize().atLeast(PRECISION);

    TopicRetention(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * The lifetimes of all topics with personal data, at most a minute old, so that not every page asks Kafka; empty if
     * Kafka did not answer.
     */
    Uni<List<TopicLifetime>> lifetimes() {
        return onContextOfCaller(recent);
    }

    /** Time after which Kafka has no copy left of a record that is withdrawn now. */
    Uni<Duration> longest() {
        return onContextOfCaller(query())
                .map(lifetimes -> lifetimes.size() == TOPICS.size()
                                && lifetimes.stream()
                                        .map(TopicLifetime::longest)
                                        .allMatch(Objects::nonNull)
                        ? lifetimes.stream()
                                .map(TopicLifetime::longest)
                                .max(Duration::compareTo)
                                .orElseThrow()
                        : UNKNOWN);
    }

    private Uni<List<TopicLifetime>> query() {
        return Uni.createFrom()
                .item(this::ask)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> LOG.warnf("The retention of the topics is unknown: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(List.of());
    }

    private static <T> Uni<T> onContextOfCaller(Uni<T> answer) {
        return answer.emitOn(MutinyHelper.executor(Vertx.currentContext()));
    }

    private List<TopicLifetime> ask() {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        var resources = TOPICS.stream()
                .map(topic -> new ConfigResource(Type.TOPIC, topic))
                .toList();
        try (Admin admin = Admin.create(settings)) {
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(resources).all().get(2 * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            return resources.stream()
                    .map(topic -> TopicLifetime.of(topic.name(), values(configs.get(topic))))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
