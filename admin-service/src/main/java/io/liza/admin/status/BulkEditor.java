package io.liza.admin.status;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets the status of several rows of a list. */
public interface BulkEditor<E extends HasStatus<S>, S extends Enum<S>> {

    /** Reads rows, latest first; omits those that do not exist. */
    Uni<List<E>> rows(Set<Long> ids);

    /**
     * Sets the status of all rows, or of none if it fails.
     *
     * @param seen ids with the versions on which the edit is based
     */
    Uni<Batch> setAll(Map<Long, Optional<Integer>> seen, S status);

    /** Restores the statuses of a batch that this user has made a moment ago. */
    Uni<Undone> undo(UUID batch);
}
