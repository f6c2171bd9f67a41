package io.liza.admin.status;

import io.liza.admin.http.error.CurrentState;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.function.Function;

/**
 * Refuses an edit of a row that another user has changed meanwhile; the response has status 409 and the current state.
 */
public final class StaleEditException extends RuntimeException {

    private final transient CurrentState current;

    private StaleEditException(CurrentState current) {
        super("it was changed meanwhile and is " + current.status() + " now; look again and repeat");
        this.current = current;
    }

    /** @param last last change of the row; null if there is none */
    static StaleEditException of(HasStatus<?> row, StatusChange last) {
        return of(row, last == null ? null : last.changedBy, last == null ? null : last.at);
    }

    /**
     * @param by account that changed the row last; null if it is unknown
     * @param at time of the last change; null if it is unknown
     */
    public static StaleEditException of(HasStatus<?> row, String by, Instant at) {
        return new StaleEditException(new CurrentState(row.status().name(), row.notes(), row.version(), by, at));
    }

    CurrentState current() {
        return current;
    }

    /** Responds to a stale edit with status 409 and a page that shows the current state. */
    public static Uni<Response> recover(Uni<Response> edit, Function<CurrentState, Uni<TemplateInstance>> page) {
        return edit.onFailure(StaleEditException.class).recoverWithUni(failure -> page.apply(
                        ((StaleEditException) failure).current)
                .map(shown -> Response.status(Status.CONFLICT).entity(shown).build()));
    }
}
