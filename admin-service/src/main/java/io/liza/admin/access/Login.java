package io.liza.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HashSet;
import java.util.Set;

/**
 * Who someone has proven to be.
 *
 * @param mustChangePassword until then they may do nothing else
 * @param version of the account, as it was when it was asked for proof
 */
public record Login(long accountId, String name, Role role, boolean mustChangePassword, int version) {
    private static final String ATTRIBUTE = "liza.login";

    /** What a query must select for {@link #of(Row)}. */
    public static final String COLUMNS = "account.id as account_id, account.name as account_name, account.role,"
            + " account.must_change_password, account.version";

    public static Login of(Row row) {
        return new Login(
                row.getLong("account_id"),
                row.getString("account_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("must_change_password"),
                row.getInteger("version"));
    }

    /** Null for nobody. */
    static Login of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** Of somebody who came in person. */
    public SecurityIdentity identity() {
        Set<String> roles = new HashSet<>(roles());
        roles.add(mustChangePassword ? Role.PASSWORD_CHANGE_REQUIRED : Role.INTERACTIVE);
        return with(roles);
    }

    /** @param most the role beyond which these credentials do not reach, whatever the account's is */
    public SecurityIdentity identity(Role most) {
        Set<String> roles = new HashSet<>(roles());
        roles.retainAll(most.included());
        return with(roles);
    }

    private Set<String> roles() {
        return mustChangePassword ? Set.of() : role.included();
    }

    private SecurityIdentity with(Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .addAttribute(ATTRIBUTE, this)
                .build();
    }
}
