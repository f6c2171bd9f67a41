package io.liza.admin.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import java.time.Duration;

/** Starts a run of a relay at once, instead of at its next second. */
public final class ImmediateRun {

    /** Afterwards the relay goes on by itself. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private ImmediateRun() {}

    /**
     * Completes after the run, or while Kafka is unavailable after a second.
     *
     * @param relay its address on the event bus
     */
    public static Uni<Void> of(EventBus bus, String relay) {
        return bus.request(relay, "")
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithUni(Uni.createFrom().nullItem())
                .replaceWithVoid();
    }
}
