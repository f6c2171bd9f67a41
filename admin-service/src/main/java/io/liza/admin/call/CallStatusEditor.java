package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StatusChange;
import io.liza.admin.status.StatusEditor;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Sets the status of calls. From then on no event changes it. */
@ApplicationScoped
class CallStatusEditor extends StatusEditor<Call> {

    private final CompanyClock clock;
    private final CurrentUser currentUser;
    private final Audit audit;

    CallStatusEditor(CompanyClock clock, CurrentUser currentUser, Audit audit) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    @Override
    protected Class<Call> type() {
        return Call.class;
    }

    @Override
    protected Uni<Call> withId(long id) {
        return Call.withId(id);
    }

    Uni<Call> set(long id, CallStatus status, EditCondition condition) {
        return edit(id, condition, call -> change(call, status));
    }

    Uni<Void> setAll(Map<Long, Optional<Integer>> seen, CallStatus status) {
        return editAll(seen, call -> change(call, status));
    }

    private Uni<?> change(Call call, CallStatus status) {
        CallStatus before = call.status;
        call.status = status;
        call.statusOverridden = true;
        call.hadProblem |= status == CallStatus.PROBLEM;
        return before == status
                ? Uni.createFrom().voidItem()
                : StatusChange.of(call, before, null, currentUser.getName(), clock.now())
                        .persist()
                        .chain(() -> audit.record(
                                AuditAction.CALL_STATUS_SET,
                                call.subject(),
                                Map.of("status", before),
                                Map.of("status", status)));
    }
}
