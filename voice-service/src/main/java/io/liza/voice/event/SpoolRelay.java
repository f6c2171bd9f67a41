package io.liza.voice.event;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Sends what stands in the spool, in order, and takes it out when Kafka has it. While anything stands there Kafka is not
 * trusted: new events go to the spool behind the old ones, without waiting for Kafka first.
 */
final class SpoolRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpoolRelay.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Spool spool;
    private final Function<OutgoingEvent, Uni<Void>> kafka;
    private final Semaphore bell = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "spool-relay");
    private volatile boolean running = true;
    private volatile boolean kafkaTrusted;
    private volatile long distrustedSince = System.nanoTime();
    /** Of an outage the log tells its beginning and its end. */
    private boolean told;

    SpoolRelay(Spool spool, Function<OutgoingEvent, Uni<Void>> kafka) {
        this.spool = spool;
        this.kafka = kafka;
        this.kafkaTrusted = spool.depth() == 0;
        thread.setDaemon(true);
        thread.start();
    }

    boolean kafkaAvailable() {
        return kafkaTrusted;
    }

    /** Kafka did not take an event; what follows goes to the spool until Kafka has taken what stands there. */
    void distrustKafka() {
        distrustedSince = System.nanoTime();
        kafkaTrusted = false;
    }

    /** Something may stand in the spool. */
    void wakeUp() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Not by an interrupt, which would close the file under the store; a batch on its way may be sent again. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        wakeUp();
        thread.join(STOP.toMillis());
    }

    private void run() {
        while (running) {
            try {
                boolean rung = bell.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (running && (rung || !kafkaTrusted)) {
                    relayAll();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }
    }

    private void relayAll() {
        int sent = 0;
        try {
            for (var batch = spool.oldest(BATCH); running && !batch.isEmpty(); batch = spool.oldest(BATCH)) {
                send(batch.values());
                spool.remove(batch.keySet());
                sent += batch.size();
            }
            // With nothing to send there is nothing to learn from: after a while the next event is the probe.
            kafkaTrusted = kafkaTrusted || sent > 0 || System.nanoTime() - distrustedSince > PROBE.toNanos();
        } catch (RuntimeException e) {
            distrustKafka();
            LOG.logf(
                    told ? Level.DEBUG : Level.WARN,
                    "Events wait in the spool for Kafka: %s",
                    causeOf(e).getMessage());
            told = true;
        }
        if (sent > 0) {
            told = false;
            LOG.infof("Kafka has %d events that waited in the spool", sent);
        }
    }

    /** Hundreds of events fail for one reason. */
    private static Throwable causeOf(RuntimeException e) {
        return e instanceof CompositeException all ? all.getCauses().get(0) : e;
    }

    /** The producer keeps their order. */
    private void send(Collection<OutgoingEvent> outgoing) {
        Uni.join()
                .all(outgoing.stream().map(kafka).toList())
                .andCollectFailures()
                .await()
                .atMost(TIMEOUT);
    }
}
