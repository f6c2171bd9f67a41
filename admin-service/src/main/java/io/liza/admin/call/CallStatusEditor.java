package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.http.Parameters;
import io.liza.admin.note.NoteEditor;
import io.liza.admin.status.Batch;
import io.liza.admin.status.BulkEditor;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StatusChange;
import io.liza.admin.status.StatusEditor;
import io.liza.admin.status.Undone;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Sets the status of calls. Afterwards no event changes the status. */
@ApplicationScoped
class CallStatusEditor extends StatusEditor<Call> implements BulkEditor<Call, CallStatus> {

    private final CompanyClock clock;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final NoteEditor notes;

    CallStatusEditor(CompanyClock clock, CurrentUser currentUser, Audit audit, NoteEditor notes) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
        this.notes = notes;
    }

    @Override
    protected Class<Call> type() {
        return Call.class;
    }

    @Override
    public Uni<List<Call>> rows(Set<Long> ids) {
        return Call.list("id in ?1 order by id desc", ids);
    }

    @Override
    protected Uni<Call> withId(long id) {
        return Call.withId(id);
    }

    Uni<Call> set(long id, CallStatus status, EditCondition condition) {
        return edit(id, condition, call -> change(call, status, null));
    }

    @Override
    public Uni<Batch> setAll(Map<Long, Optional<Integer>> seen, CallStatus status) {
        return editAll(seen, (call, batch) -> change(call, status, batch));
    }

    @Override
    public Uni<Undone> undo(UUID batch) {
        return undo(batch, currentUser.getName(), clock.now(), this::restore);
    }

    /** Fails for an anonymous call, whose notes nobody would delete any more. */
    Uni<Call> addNote(long id, String text) {
        return editLocked(id, call -> {
            Parameters.check("note", call.anonymizedAt == null, "cannot be added: the call is anonymous");
            return notes.add(call, text);
        });
    }

    /** @param batch the batch of the change; null for a single one */
    private Uni<?> change(Call call, CallStatus status, UUID batch) {
        CallStatus before = call.status;
        boolean wasOverridden = call.statusOverridden;
        boolean hadProblem = call.hadProblem;
        call.status = status;
        call.statusOverridden = true;
        call.hadProblem |= status == CallStatus.PROBLEM;
        return record(call, before, change -> {
            if (batch != null) {
                change.batch = batch;
                change.wasOverridden = wasOverridden;
                change.hadProblem = hadProblem;
            }
        });
    }

    private Uni<?> restore(Call call, StatusChange change) {
        CallStatus before = call.status;
        call.status = CallStatus.valueOf(change.fromStatus);
        call.statusOverridden = change.wasOverridden;
        call.hadProblem = before == CallStatus.PROBLEM ? change.hadProblem : call.hadProblem;
        // Meanwhile the call may have ended or had a problem.
        if (!call.statusOverridden && call.hadProblem) {
            call.status = CallStatus.PROBLEM;
        } else if (!call.statusOverridden && call.endedAt != null) {
            call.status = CallStatus.COMPLETED;
        }
        return record(call, before, undone -> {});
    }

    private Uni<?> record(Call call, CallStatus before, Consumer<StatusChange> details) {
        if (before == call.status) {
            return Uni.createFrom().voidItem();
        }
        var change = StatusChange.of(call, before, null, currentUser.getName(), clock.now());
        details.accept(change);
        return change.persist()
                .chain(() -> audit.record(
                        AuditAction.CALL_STATUS_SET,
                        call.subject(),
                        Map.of("status", before),
                        Map.of("status", call.status)));
    }
}
