package io.liza.admin.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Edits calls or orders on the condition that no other user has changed them since they were shown. */
public abstract class StatusEditor<E extends HasStatus<?>> {

    /** The page offers to undo for 30 seconds; the rest is for the request. */
    private static final Duration UNDO_LIMIT = Duration.ofSeconds(40);

    protected abstract Class<E> type();

    /** Returns the row with this id; fails with {@link jakarta.ws.rs.NotFoundException} if there is none. */
    protected abstract Uni<E> withId(long id);

    /** Edits one row in a transaction. Fails with {@link StaleEditException} if another user has changed it. */
    protected Uni<E> edit(long id, EditCondition condition, Function<E, Uni<?>> change) {
        return transaction(() -> withId(id).call(row -> changeIf(condition, row, change)), () -> withId(id));
    }

    /** Changes one row in a transaction, after all other edits of it. */
    protected Uni<E> editLocked(long id, Function<E, Uni<?>> change) {
        return Panache.withTransaction(
                () -> lock(Set.of(id)).chain(() -> withId(id)).call(change::apply));
    }

    /**
     * Edits all rows in one transaction, or none. Fails like {@link #edit}.
     *
     * @param versions ids with the versions on which the edit is based; an empty version allows any
     * @param change changes a row as a part of a batch
     */
    protected Uni<Batch> editAll(Map<Long, Optional<Integer>> versions, BiFunction<E, UUID, Uni<?>> change) {
        UUID batch = UUID.randomUUID();
        return Panache.withTransaction(() -> lock(versions.keySet())
                .chain(() -> each(versions.keySet(), id -> withId(id)
                        .call(row -> changeIf(
                                EditCondition.ofVersion(versions.get(id)), row, each -> change.apply(each, batch)))))
                .chain(() -> StatusChange.count("batch", batch))
                .map(changes -> new Batch(batch, changes)));
    }

    /**
     * Restores the rows of a batch that nobody has changed again.
     *
     * @param by account that must have made the batch
     * @param restore restores a row from its change
     */
    protected Uni<Undone> undo(UUID batch, String by, Instant now, BiFunction<E, StatusChange, Uni<?>> restore) {
        return Panache.withTransaction(
                () -> StatusChange.ofBatch(batch, by, now.minus(UNDO_LIMIT)).chain(changes -> lock(changes.stream()
                                .map(StatusChange::subjectId)
                                .toList())
                        .chain(() -> each(changes, change -> restoreIfLatest(change, restore)))
                        .map(restored -> {
                            long rows = restored.stream().filter(done -> done).count();
                            return new Undone(rows, changes.size() - rows);
                        })));
    }

    private Uni<Boolean> restoreIfLatest(StatusChange change, BiFunction<E, StatusChange, Uni<?>> restore) {
        return withId(change.subjectId()).chain(row -> StatusChange.latestOf(row.subject())
                .chain(latest -> latest.id.equals(change.id)
                        ? restore.apply(row, change).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static <T, R> Uni<List<R>> each(Collection<T> items, Function<T, Uni<R>> edit) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> edit.apply(item))
                .collect()
                .asList();
    }

    /** Locks the rows in the order of their ids, so that two edits of the same rows cannot deadlock. */
    private Uni<?> lock(Collection<Long> ids) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from " + type().getSimpleName() + " where id in :ids order by id", type())
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Runs an edit in a transaction. On a conflict, fails with the state after the other edit. */
    protected <T> Uni<T> transaction(Supplier<Uni<T>> edit, Supplier<Uni<E>> find) {
        return Panache.withTransaction(edit)
                .onFailure(OptimisticLockException.class)
                .recoverWithUni(() -> Panache.withSession(() -> find.get().chain(StatusEditor::refuse)));
    }

    /** Changes the row if the condition holds; fails with {@link StaleEditException} otherwise. */
    protected Uni<?> changeIf(EditCondition condition, E row, Function<E, Uni<?>> change) {
        return condition.allows(row.version()) ? change.apply(row) : refuse(row);
    }

    private static <T> Uni<T> refuse(HasStatus<?> row) {
        return StatusChange.latestOf(row.subject())
                .chain(last -> Uni.createFrom().failure(StaleEditException.of(row, last)));
    }
}
