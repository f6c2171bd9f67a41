package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.StatusChange;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.Optional;

/** Sets a call's status by hand. From then on no event changes it. */
@ApplicationScoped
class CallStatusEditor {

    private final CompanyClock clock;
    private final CurrentUser currentUser;
    private final Audit audit;

    CallStatusEditor(CompanyClock clock, CurrentUser currentUser, Audit audit) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Fails with {@link NotFoundException} if there is no such call, with {@link StaleEditException} if somebody else
     * changed it meanwhile.
     *
     * @param condition the versions that the edit may be based on
     */
    Uni<Call> set(long id, CallStatus status, EditCondition condition) {
        return Panache.withTransaction(() -> Call.withId(id).call(call -> changeIf(condition, call, status)))
                .onFailure(OptimisticLockException.class)
                .recoverWithUni(() -> Panache.withSession(() -> Call.withId(id).call(CallStatusEditor::refuse)));
    }

    private static Uni<?> refuse(Call call) {
        return StatusChange.latestOfCall(call.id)
                .chain(last -> Uni.createFrom().failure(StaleEditException.of(call.status, null, call.version, last)));
    }

    /**
     * All of them, or none. Fails as {@link #set} does.
     *
     * @param seen the versions the edit is based on; none for any
     */
    Uni<Void> setAll(Map<Long, Optional<Integer>> seen, CallStatus status) {
        return Panache.withTransaction(() -> Call.hold(seen.keySet()).chain(() -> Multi.createFrom()
                .iterable(seen.keySet())
                .onItem()
                .transformToUniAndConcatenate(
                        id -> Call.withId(id).call(call -> changeIf(EditCondition.seen(seen.get(id)), call, status)))
                .collect()
                .last()
                .replaceWithVoid()));
    }

    private Uni<?> changeIf(EditCondition condition, Call call, CallStatus status) {
        return condition.allows(call.version) ? change(call, status) : refuse(call);
    }

    private Uni<?> change(Call call, CallStatus status) {
        CallStatus before = call.status;
        call.status = status;
        call.statusOverridden = true;
        call.hadProblem |= status == CallStatus.PROBLEM;
        return before == status
                ? Uni.createFrom().voidItem()
                : StatusChange.of(before, status, null, currentUser.getName(), clock.now())
                        .ofCall(call.id)
                        .persist()
                        .chain(() -> audit.record(
                                AuditAction.CALL_STATUS_SET,
                                Subject.call(call.id),
                                Map.of("status", before),
                                Map.of("status", status)));
    }
}
