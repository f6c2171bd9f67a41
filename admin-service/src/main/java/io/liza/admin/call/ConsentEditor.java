package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.call.consent.ConsentAnswer;
import io.liza.admin.http.Parameters;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Withdraws the consent of a call, which anonymizes the call. */
@ApplicationScoped
public class ConsentEditor {

    private final Audit audit;
    private final CompanyClock clock;
    private final CurrentUser currentUser;

    ConsentEditor(Audit audit, CompanyClock clock, CurrentUser currentUser) {
        this.audit = audit;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /** Fails if there is no such call, or no valid consent. */
    public Uni<Void> withdraw(long id) {
        return Panache.withTransaction(
                () -> Call.withId(id).chain(call -> Consent.ofCall(id).chain(answers -> withdraw(call, answers))));
    }

    private Uni<Void> withdraw(Call call, List<Consent> answers) {
        Parameters.check("consent", Consent.holds(answers), "must be there to be withdrawn");
        var withdrawal = new Consent();
        withdrawal.id = UUID.randomUUID();
        withdrawal.callId = call.id;
        withdrawal.answer = ConsentAnswer.WITHDRAWN;
        withdrawal.at = clock.now();
        withdrawal.language = call.language;
        withdrawal.actor = currentUser.getName();
        return withdrawal
                .persistAndFlush()
                .chain(() -> forget(call.id))
                .chain(() -> audit.record(AuditAction.CONSENT_WITHDRAWN, Subject.call(call.id)));
    }

    private static Uni<?> forget(long call) {
        return Panache.getSession().chain((Mutiny.Session session) -> session.createNativeQuery(
                        "select calls from anonymize_calls(array[cast(:call as bigint)])", Integer.class)
                .setParameter("call", call)
                .getSingleResult());
    }
}
