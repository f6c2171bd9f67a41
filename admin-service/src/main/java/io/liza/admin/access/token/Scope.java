package io.liza.admin.access.token;

import io.liza.admin.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Scope of a token, within the role of its account. */
public enum Scope {
    READ(Role.VIEWER),
    WRITE(Role.SUPERVISOR);

    private final Role highestRole;

    Scope(Role highestRole) {
        this.highestRole = highestRole;
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
