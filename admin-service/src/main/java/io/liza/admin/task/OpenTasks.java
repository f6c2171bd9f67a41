package io.liza.admin.task;

import io.liza.admin.live.TopicsChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Number of open entries, which the navigation of every page shows. It is counted anew after a change, or after a second. */
@Named("openTasks")
@ApplicationScoped
public class OpenTasks {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** @param at beginning of the query, in nanoseconds like {@link System#nanoTime} */
    private record Counted(long open, long at) {}

    private final Pool database;
    private volatile Counted last;
    private volatile long changedAt = System.nanoTime();

    OpenTasks(Pool database) {
        this.database = database;
    }

    void forget(@Observes TopicsChanged change) {
        if (change.topics().contains("tasks")) {
            changedAt = System.nanoTime();
        }
    }

    public Uni<Long> count() {
        Counted known = last;
        long now = System.nanoTime();
        if (known != null && known.at - changedAt > 0 && now - known.at < FRESH.toNanos()) {
            return Uni.createFrom().item(known.open);
        }
        return database.query("select count(*) from task where state = 'OPEN'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(open -> last = new Counted(open, now));
    }

    /** The number for the navigation; empty without open entries, or if the database does not answer. */
    public CompletionStage<String> getBadge() {
        return badge().subscribeAsCompletionStage();
    }

    /** Beginning of a page's title, such as {@code (3) }; empty like {@link #getBadge}. */
    public CompletionStage<String> getTitle() {
        return badge().map(badge -> badge.isEmpty() ? "" : "(" + badge + ") ").subscribeAsCompletionStage();
    }

    private Uni<String> badge() {
        return count().map(open -> open == 0 ? "" : open.toString()).onFailure().recoverWithItem("");
    }
}
