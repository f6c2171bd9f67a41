package io.liza.admin.access.token;

import io.liza.admin.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Scope of a token, within the role of its account. */
public enum Scope {
    READ(Role.VIEWER),
    WRITE(Role.SUPERVISOR);

    private final Role most;

    Scope(Role most) {
        this.most = most;
    }

    /** The highest role that a token allows; never that of administrators. */
    public Role most() {
        return most;
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
