package io.liza.admin.prompt.draft;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Compiling sentences and finding replies takes longer than an event loop may be blocked. */
@ApplicationScoped
public class BackgroundWork {

    private final Vertx vertx;

    BackgroundWork(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs on a worker thread and goes on in the context of the request. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
