package io.liza.voice.event;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Sends the events of the spool in order, and removes them once Kafka has acknowledged them. Until the spool is empty Kafka
 * counts as unavailable: new events go to the spool behind the old ones, without trying Kafka first.
 */
final class SpoolRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpoolRelay.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Spool spool;
    private final Function<OutgoingEvent, Future<Void>> kafka;
    private final Semaphore wakeUp = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "spool-relay");
    private volatile boolean running = true;
    private volatile boolean available;
    private volatile long unavailableSince = System.nanoTime();
    /** The log has the beginning of the outage; further failures are not logged. */
    private boolean logged;

    SpoolRelay(Spool spool, Function<OutgoingEvent, Future<Void>> kafka) {
        this.spool = spool;
        this.kafka = kafka;
        this.available = spool.depth() == 0;
        thread.setDaemon(true);
        thread.start();
    }

    boolean kafkaAvailable() {
        return available;
    }

    /** Kafka did not acknowledge an event: further events go to the spool until Kafka has those of the spool. */
    void markUnavailable() {
        unavailableSince = System.nanoTime();
        available = false;
    }

    /** Tells the relay that the spool may have events. */
    void wakeUp() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /** Without an interrupt, which would close the file of the store. A batch in flight may be sent again. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        wakeUp();
        thread.join(STOP.toMillis());
    }

    private void run() {
        while (running) {
            try {
                boolean woken = wakeUp.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (running && (woken || !available)) {
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
            // An empty spool gives no chance to test Kafka, so after a while the next event does.
            available = available || sent > 0 || System.nanoTime() - unavailableSince > PROBE.toNanos();
        } catch (RuntimeException e) {
            markUnavailable();
            LOG.logf(logged ? Level.DEBUG : Level.WARN, "Events wait in the spool for Kafka: %s", causeOf(e));
            logged = true;
        }
        if (sent > 0) {
            logged = false;
            LOG.infof("Kafka has acknowledged %d events of the spool", sent);
        }
    }

    private static Throwable causeOf(RuntimeException e) {
        return e instanceof CompletionException ? e.getCause() : e;
    }

    /** The producer keeps the order of its records. */
    private void send(Collection<OutgoingEvent> outgoing) {
        Future.join(outgoing.stream().map(kafka).toList())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
