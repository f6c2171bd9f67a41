package io.liza.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Set;

/**
 * The result of an authentication.
 *
 * @param mustChangePassword whether the account may do nothing else until its password is changed
 * @param version version of the account at the time of the authentication
 */
public record Login(long accountId, String name, Role role, boolean mustChangePassword, int version) {
    private static final String ATTRIBUTE = "liza.login";

    /** Returns the login that an identity holds; null for an anonymous identity. */
    static Login of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** Returns the identity of a request with a session or a password. */
    public SecurityIdentity identity() {
        Set<String> roles = new HashSet<>(roles());
        roles.add(mustChangePassword ? Role.PASSWORD_CHANGE_REQUIRED : Role.INTERACTIVE);
        return with(roles);
    }

    /**
     * Returns the identity of a request with a token.
     *
     * @param highest highest role that the token allows, even if the account has a higher one
     */
    public SecurityIdentity identity(Role highest) {
        Set<String> roles = new HashSet<>(roles());
        roles.retainAll(highest.included());
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
