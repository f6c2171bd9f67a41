package io.liza.admin.status;

import io.liza.admin.http.error.CurrentState;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;

/** Refuses an edit of a row that somebody else has changed meanwhile; the answer is 409 with the current state. */
public final class StaleEditException extends RuntimeException {

    private final transient CurrentState current;

    private StaleEditException(CurrentState current) {
        super("it was changed meanwhile and is " + current.status() + " now; look again and repeat");
        this.current = current;
    }

    /** @param last change; null if there is none */
    static StaleEditException of(HasStatus<?> row, StatusChange last) {
        return new StaleEditException(new CurrentState(
                row.status().name(),
                row.notes(),
                row.version(),
                last == null ? null : last.changedBy,
                last == null ? null : last.at));
    }

    CurrentState current() {
        return current;
    }

    /** Answers a stale edit with 409 and a page that shows the current state. */
    public static Uni<Response> recover(Uni<Response> edit, Function<CurrentState, Uni<TemplateInstance>> page) {
        return edit.onFailure(StaleEditException.class).recoverWithUni(failure -> page.apply(
                        ((StaleEditException) failure).current)
                .map(shown -> Response.status(Status.CONFLICT).entity(shown).build()));
    }
}
