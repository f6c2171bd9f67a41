package io.liza.admin.order.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Turn turn = new Turn();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void oneAfterTheOtherInOrderOfArrivalAlsoAfterFailures() throws Exception {
        var first = new CompletableFuture<Void>();
        List<CompletableFuture<?>> all = List.of(
                take("a", Uni.createFrom().completionStage(first)),
                take("b", Uni.createFrom().failure(new IllegalStateException())),
                take("c", Uni.createFrom().voidItem()),
                take("d", Uni.createFrom().voidItem()));
        take("e", Uni.createFrom().deferred(() -> {
            throw new IllegalArgumentException();
        }));

        context.runOnContext(now -> first.complete(null));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        take("f", Uni.createFrom().voidItem()).get(10, TimeUnit.SECONDS);

        assertEquals(List.of("a", "b", "c", "d", "e", "f"), log);
    }

    /** Completes when the job has ended, however. */
    private CompletableFuture<Void> take(String name, Uni<Void> job) {
        var ended = new CompletableFuture<Void>();
        context.runOnContext(now -> turn.take(() -> {
                    log.add(name);
                    return job;
                })
                .subscribe()
                .with(done -> ended.complete(null), failure -> ended.complete(null)));
        return ended;
    }
}
