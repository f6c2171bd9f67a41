package io.liza.admin.status;

import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.BulkSelection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Sets the status of the selected rows of a list, after a preview of the changes.
 *
 * @param status the wanted status of a selection
 * @param rows the selected rows
 * @param setAll sets the status of all rows, or of none
 * @param template renders the preview
 */
public record BulkEdit<E extends HasStatus<S>, S extends Enum<S>>(
        Function<BulkSelection, S> status,
        Function<Set<Long>, Uni<List<E>>> rows,
        BiFunction<Map<Long, Optional<Integer>>, S, Uni<Void>> setAll,
        Template<E, S> template) {

    /** The page that shows what would change. */
    public interface Template<E, S> {

        /**
         * @param changes number of rows with another status
         * @param stale what somebody else has changed since; null at first
         */
        TemplateInstance render(List<E> rows, S wanted, long changes, BulkSelection selection, CurrentState stale);
    }

    public Uni<TemplateInstance> preview(BulkSelection selection) {
        return preview(selection, null);
    }

    /** Returns to the list, or shows the preview again if somebody else has changed a row. */
    public Uni<Response> set(BulkSelection selection, String list) {
        return StaleEditException.recover(
                setAll.apply(selection.versions(), status.apply(selection))
                        .replaceWith(() -> Redirect.to(selection.backTo(list)).build()),
                stale -> preview(selection, stale));
    }

    private Uni<TemplateInstance> preview(BulkSelection selection, CurrentState stale) {
        S wanted = status.apply(selection);
        return Panache.withSession(() -> rows.apply(selection.ids())).map(found -> {
            long changes = found.stream().filter(row -> row.status() != wanted).count();
            return template.render(found, wanted, changes, selection, stale);
        });
    }
}
