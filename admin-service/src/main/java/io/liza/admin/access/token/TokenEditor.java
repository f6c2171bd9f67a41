package io.liza.admin.access.token;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Login;
import io.liza.admin.access.SecureToken;
import io.liza.admin.access.account.Account;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;

/** Creates and revokes tokens. A revocation is final. */
@ApplicationScoped
public class TokenEditor {
    private final CurrentUser currentUser;
    private final Audit audit;
    private final CompanyClock clock;

    TokenEditor(CurrentUser currentUser, Audit audit, CompanyClock clock) {
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a token and returns it. Fails with 409 if the account was changed since the login, so that no token
     * survives a change that revokes all tokens. Waits for a change that is not committed yet.
     */
    public Uni<String> create(ApiToken token, Login login) {
        String secret = ApiToken.PREFIX + SecureToken.generate();
        token.accountId = login.accountId();
        token.hash = SecureToken.sha256(secret);
        token.createdAt = clock.now();
        return Panache.withTransaction(() -> Account.lockUnchanged(login)
                .onItem()
                .ifNull()
                .failWith(() -> new ClientErrorException("this account was changed meanwhile", Status.CONFLICT))
                .chain(() -> token.<ApiToken>persist())
                .chain(() -> audit.record(AuditAction.TOKEN_CREATED, Subject.token(token.id), Map.of(), token.facts()))
                .replaceWith(secret));
    }

    /** Revokes a token of the current user. */
    public Uni<ApiToken> revokeOwn(long id) {
        return Panache.withTransaction(() -> lock(id).call(
                        token -> token.accountId == currentUser.login().accountId()
                                ? revoke(token, Map.of(), currentUser.getName())
                                : Uni.createFrom().failure(notFound(id))));
    }

    /** Revokes a token of any account on behalf of the current administrator. */
    public Uni<ApiToken> revokeAny(long id) {
        return Panache.withTransaction(() -> lock(id).call(token -> Account.<Account>findById(token.accountId)
                .chain(owner ->
                        revoke(token, reason(owner, RevocationReason.BY_ADMINISTRATOR), currentUser.getName()))));
    }

    /** Revokes all tokens of an account in the current transaction on behalf of the current user. */
    public Uni<Void> revokeAll(Account owner, RevocationReason reason) {
        return revokeAllAs(currentUser.getName(), owner, reason);
    }

    /**
     * Revokes all tokens of an account in the current transaction. Waits for a token that is being created. Increments
     * the version of the account, so that later requests with an earlier login cannot create a token.
     *
     * @param actor name of the account that the audit trail records
     * @param owner account with its other changes applied
     */
    public Uni<Void> revokeAllAs(String actor, Account owner, RevocationReason reason) {
        return Panache.flush()
                .chain(() -> Panache.getSession())
                .chain(session -> session.lock(owner, LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .chain(() -> ApiToken.lockAllOf(owner.id))
                .invoke(tokens -> tokens.forEach(token -> token.revokedAt = clock.now()))
                .chain(tokens -> record(tokens, reason(owner, reason), actor));
    }

    private Uni<Void> record(List<ApiToken> tokens, Map<String, ?> reason, String actor) {
        return Multi.createFrom()
                .iterable(tokens)
                .onItem()
                .transformToUniAndConcatenate(token -> revoke(token, reason, actor))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> revoke(ApiToken token, Map<String, ?> reason, String actor) {
        token.revokedAt = clock.now();
        return audit.recordAs(actor, AuditAction.TOKEN_REVOKED, Subject.token(token.id), token.facts(), reason);
    }

    private static Map<String, ?> reason(Account owner, RevocationReason reason) {
        return Map.of("owner", owner.name, "reason", reason.name());
    }

    private static Uni<ApiToken> lock(long id) {
        return ApiToken.lock(id).onItem().ifNull().failWith(() -> notFound(id));
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("there is no token " + id);
    }
}
