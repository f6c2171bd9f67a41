package io.liza.admin.task;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.http.Parameters;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes, releases and closes entries. The row is locked first, so that of two users who take an entry at once the second one
 * fails with {@link StaleEditException}.
 */
@ApplicationScoped
class TaskEditor {

    private final CompanyClock clock;
    private final CurrentUser currentUser;
    private final Audit audit;

    TaskEditor(CompanyClock clock, CurrentUser currentUser, Audit audit) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    Uni<Task> take(long id, EditCondition condition) {
        return edit(id, condition, task -> task.state == TaskState.OPEN, AuditAction.TASK_TAKEN, task -> {
            task.state = TaskState.TAKEN;
            task.takenBy = currentUser.getName();
            task.takenAt = clock.now();
        });
    }

    /** Opens an entry again that somebody has taken, who may be away. */
    Uni<Task> release(long id, EditCondition condition) {
        return edit(id, condition, task -> task.state == TaskState.TAKEN, AuditAction.TASK_RELEASED, task -> {
            task.state = TaskState.OPEN;
            task.takenBy = null;
            task.takenAt = null;
        });
    }

    /** @param note null for none */
    Uni<Task> done(long id, String note, EditCondition condition) {
        return close(id, note, condition, TaskState.DONE, AuditAction.TASK_DONE);
    }

    /** @param note null for none */
    Uni<Task> dismiss(long id, String note, EditCondition condition) {
        return close(id, note, condition, TaskState.DISMISSED, AuditAction.TASK_DISMISSED);
    }

    /** Closes an entry that nobody else has taken. */
    private Uni<Task> close(long id, String note, EditCondition condition, TaskState state, AuditAction action) {
        String checked = Parameters.note(note);
        return edit(
                id,
                condition,
                task -> !task.state.isClosed() && (task.takenBy == null || task.takenBy.equals(currentUser.getName())),
                action,
                task -> {
                    task.state = state;
                    task.closedBy = currentUser.getName();
                    task.closedAt = clock.now();
                    task.note = checked;
                });
    }

    private Uni<Task> edit(
            long id, EditCondition condition, Predicate<Task> allowed, AuditAction action, Consumer<Task> change) {
        return Panache.withTransaction(() -> Task.lockedWithId(id).call(task -> {
            if (!condition.allows(task.version) || !allowed.test(task)) {
                return Uni.createFrom().failure(StaleEditException.of(task, task.decidedBy(), task.decidedAt()));
            }
            TaskState before = task.state;
            change.accept(task);
            return audit.record(action, task.subject(), Map.of("state", before), Map.of("state", task.state));
        }));
    }
}
