package io.liza.voice.event;

import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.runtime.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/**
 * Sends events through Kafka's own producer, which SmallRye configures for the channel; an emitter would cost more than the
 * rest of an answer together. Nothing here blocks: {@code max.block.ms} is 0, so a send without metadata or buffer space
 * fails at once, and the metadata is fetched beforehand and kept.
 */
@ApplicationScoped
class EventProducer {

    private static final String CHANNEL = "calls";
    private static final long METADATA_RETRY_MS = 250;

    private final KafkaClientService clients;
    private final Vertx vertx;
    private final EventMetrics metrics;
    private final PublishTracer tracer;
    private volatile Producer<String, byte[]> producer;

    EventProducer(KafkaClientService clients, Vertx vertx, EventMetrics metrics, PublishTracer tracer) {
        this.clients = clients;
        this.vertx = vertx;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    /** Declares the channel, so that SmallRye configures, observes and closes its producer. No message uses it. */
    @Outgoing(CHANNEL)
    Multi<Message<byte[]>> channel() {
        return Multi.createFrom().nothing();
    }

    void start(@Observes StartupEvent event) {
        producer = clients.<String, byte[]>getProducer(CHANNEL).unwrap();
        fetchMetadata();
    }

    /**
     * Sends an event.
     *
     * @param acknowledged completes when all in-sync replicas have the event; fails as soon as Kafka rejects it or cannot be
     *     reached
     */
    Future<Void> send(OutgoingEvent outgoing, Promise<Void> acknowledged) {
        long start = System.nanoTime();
        Span span = tracer.begin(outgoing);
        ProducerRecord<String, byte[]> record = EventCodec.encode(outgoing.event());
        TraceParent.write(record.headers(), TraceParent.of(span));
        producer.send(record, (where, failure) -> {
            PublishTracer.end(span, failure);
            if (failure == null) {
                metrics.acknowledged(System.nanoTime() - start);
                acknowledged.tryComplete();
            } else {
                acknowledged.tryFail(failure);
            }
        });
        return acknowledged.future();
    }

    private void fetchMetadata() {
        try {
            producer.partitionsFor(Topics.CALLS);
        } catch (TimeoutException e) {
            vertx.setTimer(METADATA_RETRY_MS, again -> fetchMetadata());
        }
    }
}
