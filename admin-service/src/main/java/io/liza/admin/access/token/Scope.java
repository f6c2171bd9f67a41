package io.liza.admin.access.token;

import io.liza.admin.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scope of a token, within the role of its account. */
public enum Scope {
    READ(Role.VIEWER),
    WRITE(Role.SUPERVISOR);

    private final Role highestRole;

    Scope(Role highestRole) {
        this.highestRole = highestRole;
    }

    /** Returns the scopes that do not exceed a role, so that nobody is offered a token that cannot do more than they. */
    public static List<Scope> within(Role role) {
        return Arrays.stream(values())
                .filter(scope -> !role.isBelow(scope.highestRole))
                .toList();
    }

    /** Returns the highest role that a token allows; never {@link Role#ADMIN}. */
    public Role highestRole() {
        return highestRole;
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
