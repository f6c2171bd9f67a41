package io.liza.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Set;

/**
 * The result of an authentication.
 *
 * @param mustChangePassword nothing else is allowed until the password is changed
 * @param version of the account at the authentication
 */
public record Login(long accountId, String name, Role role, boolean mustChangePassword, int version) {
    private static final String ATTRIBUTE = "liza.login";

    /** Null for nobody. */
    static Login of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** For a session or a password. */
    public SecurityIdentity identity() {
        Set<String> roles = new HashSet<>(roles());
        roles.add(mustChangePassword ? Role.PASSWORD_CHANGE_REQUIRED : Role.INTERACTIVE);
        return with(roles);
    }

    /** @param most the highest role that these credentials allow, whatever the account's is */
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
