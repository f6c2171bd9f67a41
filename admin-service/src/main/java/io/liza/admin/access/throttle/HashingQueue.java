package io.liza.admin.access.throttle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Computes password hashes, which are slow by design, on two threads of its own. Known clients come first, then unknown
 * ones, which get one of the threads at most: fewest tries first, then by arrival. If the queue is full, the last one is
 * refused at once. A closed connection leaves the queue.
 */
@ApplicationScoped
public class HashingQueue {
    private static final int THREADS = 2;
    private static final int THREADS_FOR_STRANGERS = 1;
    private static final int MOST_KNOWN = 16;
    private static final int MOST_STRANGERS = 8;
    private static final Duration PAUSE_WHEN_FULL = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "password-hashing");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Job<?>> waiting = new ArrayList<>();
    private final List<Job<?>> running = new ArrayList<>();
    private final Counter full;
    private final Counter closed;

    HashingQueue(MeterRegistry metrics) {
        this.full = dropped(metrics, "full");
        this.closed = dropped(metrics, "closed");
        Gauge.builder("liza.passwords.waiting", this, HashingQueue::length)
                .description("Passwords that wait to be hashed")
                .register(metrics);
    }

    /**
     * Runs the work and emits its result on the caller's context. Fails with {@link TooManyTriesException} if the queue is
     * full, and with {@link ClosedChannelException} when the connection closes before the work has begun.
     */
    public <T> Uni<T> compute(Requester requester, Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            var job = new Job<T>(requester, work, emitter);
            // The framework cancels when the connection is closed.
            emitter.onTermination(() -> leave(job));
            enter(job);
            RoutingContext request = requester.request();
            if (request != null) {
                request.addEndHandler(end -> leave(job));
                if (request.response().closed()) {
                    leave(job);
                }
            }
        });
    }

    /** Number of waiting jobs. */
    int length() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void enter(Job<?> job) {
        Job<?> refused = null;
        synchronized (waiting) {
            waiting.add(job);
            startNext();
            boolean known = job.requester.known();
            List<Job<?>> equals = waiting.stream()
                    .filter(other -> other.requester.known() == known)
                    .sorted(Job.ORDER)
                    .toList();
            if (equals.size() > (known ? MOST_KNOWN : MOST_STRANGERS)) {
                refused = equals.get(equals.size() - 1);
                waiting.remove(refused);
            }
        }
        if (refused != null) {
            full.increment();
            refused.fail(new TooManyTriesException(PAUSE_WHEN_FULL));
        }
    }

    private void leave(Job<?> job) {
        boolean left;
        synchronized (waiting) {
            left = waiting.remove(job);
        }
        if (left) {
            closed.increment();
            job.fail(new ClosedChannelException());
        }
    }

    private void startNext() {
        long strangers = running.stream().filter(job -> !job.requester.known()).count();
        waiting.stream()
                .filter(job -> job.requester.known() || strangers < THREADS_FOR_STRANGERS)
                .min(Job.ORDER)
                .filter(job -> running.size() < THREADS)
                .ifPresent(job -> {
                    waiting.remove(job);
                    running.add(job);
                    threads.execute(() -> run(job));
                });
    }

    private <T> void run(Job<T> job) {
        try {
            job.complete(job.work.call());
        } catch (Throwable e) {
            job.fail(e);
        } finally {
            synchronized (waiting) {
                running.remove(job);
                startNext();
            }
        }
    }

    @PreDestroy
    void stop() {
        synchronized (waiting) {
            List.copyOf(waiting).forEach(this::leave);
            threads.shutdownNow();
        }
    }

    private static Counter dropped(MeterRegistry metrics, String reason) {
        return Counter.builder("liza.passwords.dropped")
                .description("Passwords that were not compared: too many waited, or the connection was closed")
                .tag("reason", reason)
                .register(metrics);
    }

    private static final class Job<T> {
        static final Comparator<Job<?>> ORDER = Comparator.<Job<?>, Boolean>comparing(job -> !job.requester.known())
                .thenComparing(job -> job.requester.tries())
                .thenComparing(job -> job.requester.since())
                .thenComparing(job -> job.arrival);

        private final Requester requester;
        private final Callable<T> work;
        private final UniEmitter<? super T> result;
        /** Of the caller; null outside of Vert.x. */
        private final Context context = Vertx.currentContext();

        private final long arrival = System.nanoTime();

        private Job(Requester requester, Callable<T> work, UniEmitter<? super T> result) {
            this.requester = requester;
            this.work = work;
            this.result = result;
        }

        private void complete(T value) {
            onContext(() -> result.complete(value));
        }

        private void fail(Throwable failure) {
            onContext(() -> result.fail(failure));
        }

        private void onContext(Runnable emission) {
            if (context == null) {
                emission.run();
            } else {
                context.runOnContext(ignored -> emission.run());
            }
        }
    }
}
