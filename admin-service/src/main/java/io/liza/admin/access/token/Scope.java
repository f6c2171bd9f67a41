package io.liza.admin.access.token;

import io.liza.admin.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** What a token may do, as far as its account may. */
public enum Scope {
    READ(Role.VIEWER),
    WRITE(Role.SUPERVISOR);

    private final Role most;

    Scope(Role most) {
        this.most = most;
    }

    /** The role beyond which a token does not reach: never to accounts. */
    public Role most() {
        return most;
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
