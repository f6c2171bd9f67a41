package io.liza.admin.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Edits calls or orders on the condition that nobody else has changed them since they were shown. */
public abstract class StatusEditor<E extends HasStatus<?>> {

    protected abstract Class<E> type();

    /** Fails with {@link jakarta.ws.rs.NotFoundException} if there is none. */
    protected abstract Uni<E> withId(long id);

    /** Edits one row in a transaction. Fails with {@link StaleEditException} if somebody else has changed it. */
    protected Uni<E> edit(long id, EditCondition condition, Function<E, Uni<?>> change) {
        return transaction(() -> withId(id).call(row -> changeIf(condition, row, change)), () -> withId(id));
    }

    /**
     * Edits all rows in one transaction, or none. Fails as {@link #edit} does.
     *
     * @param seen ids with the versions that the edit is based on; no version allows any
     */
    protected Uni<Void> editAll(Map<Long, Optional<Integer>> seen, Function<E, Uni<?>> change) {
        return Panache.withTransaction(() -> lock(seen.keySet()).chain(() -> Multi.createFrom()
                .iterable(seen.keySet())
                .onItem()
                .transformToUniAndConcatenate(
                        id -> withId(id).call(row -> changeIf(EditCondition.seen(seen.get(id)), row, change)))
                .collect()
                .last()
                .replaceWithVoid()));
    }

    /** Locks the rows in the order of their ids, so that two edits of the same rows cannot deadlock. */
    private Uni<?> lock(Collection<Long> ids) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from " + type().getSimpleName() + " where id in :ids order by id", type())
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Runs an edit in a transaction. On a conflict, fails with the state that the other edit left. */
    protected <T> Uni<T> transaction(Supplier<Uni<T>> edit, Supplier<Uni<E>> find) {
        return Panache.withTransaction(edit)
                .onFailure(OptimisticLockException.class)
                .recoverWithUni(() -> Panache.withSession(() -> find.get().chain(StatusEditor::refuse)));
    }

    protected Uni<?> changeIf(EditCondition condition, E row, Function<E, Uni<?>> change) {
        return condition.allows(row.version()) ? change.apply(row) : refuse(row);
    }

    private static <T> Uni<T> refuse(HasStatus<?> row) {
        return StatusChange.latestOf(row.subject())
                .chain(last -> Uni.createFrom().failure(StaleEditException.of(row, last)));
    }
}
