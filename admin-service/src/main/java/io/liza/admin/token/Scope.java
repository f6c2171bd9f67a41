package io.liza.admin.token;

import io.liza.admin.account.Role;
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

    static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
