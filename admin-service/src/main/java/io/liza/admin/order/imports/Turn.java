package io.liza.admin.order.imports;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs jobs one at a time, first come, first served. */
final class Turn {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    /** Must be subscribed to on a Vert.x context; the job runs there too. */
    <T> Uni<T> take(Supplier<Uni<T>> job) {
        return Uni.createFrom().deferred(() -> {
            Executor here = MutinyHelper.executor(Vertx.currentContext());
            return Uni.createFrom()
                    .<Void>emitter(turn -> enter(() -> turn.complete(null)))
                    .emitOn(here)
                    .chain(() ->
                            Uni.createFrom().deferred(job::get).onTermination().invoke(this::leave));
        });
    }

    private void enter(Runnable start) {
        synchronized (this) {
            if (taken) {
                waiting.add(start);
                return;
            }
            taken = true;
        }
        start.run();
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            taken = next != null;
        }
        if (next != null) {
            next.run();
        }
    }
}
