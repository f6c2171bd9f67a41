package io.liza.admin.call;

import io.liza.admin.history.StatusChange;
import io.liza.admin.web.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

/** Sets a call's status by hand. From then on no event changes it. */
@ApplicationScoped
class CallStatusEditor {

    private final CompanyClock clock;

    CallStatusEditor(CompanyClock clock) {
        this.clock = clock;
    }

    /** Fails with {@link NotFoundException} if there is no such call. */
    Uni<Call> set(long id, CallStatus status) {
        return Panache.withTransaction(() -> Call.<Call>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no call " + id))
                .call(call -> change(call, status)));
    }

    private Uni<?> change(Call call, CallStatus status) {
        CallStatus before = call.status;
        call.status = status;
        call.statusByHand = true;
        return before == status
                ? Uni.createFrom().voidItem()
                : StatusChange.of(before, status, null, clock.now())
                        .ofCall(call.id)
                        .persist();
    }
}
