package io.liza.admin.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.concurrent.CompletionStage;

/** Number of open entries, which the navigation of every page shows. */
@Named("openTasks")
@ApplicationScoped
public class OpenTasks {

    private final Pool database;

    OpenTasks(Pool database) {
        this.database = database;
    }

    public Uni<Long> count() {
        return database.query("select count(*) from task where state = 'OPEN'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
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
