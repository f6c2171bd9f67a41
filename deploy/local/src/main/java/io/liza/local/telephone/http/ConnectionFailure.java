package io.liza.local.telephone.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of failure that Twilio can be told to retry, by their names in the override {@code rp}. */
enum ConnectionFailure {
    /**
     * No connection, or no TLS. A connection that breaks before the answer counts as well: Twilio does not document
     * that case, and jambonz, which takes the same overrides, counts it here.
     */
    CONNECT("ct"),
    /** No answer within the read time-out. */
    READ("rt"),
    CLIENT_ERROR("4xx"),
    SERVER_ERROR("5xx");

    private final String name;

    ConnectionFailure(String name) {
        this.name = name;
    }

    static Optional<Set<ConnectionFailure>> named(String name) {
        if (name.equals("all")) {
            return Optional.of(EnumSet.allOf(ConnectionFailure.class));
        }
        return EnumSet.allOf(ConnectionFailure.class).stream()
                .filter(failure -> failure.name.equals(name))
                .findFirst()
                .map(Set::of);
    }

    static Optional<ConnectionFailure> of(int status) {
        return switch (status / 100) {
            case 4 -> Optional.of(CLIENT_ERROR);
            case 5 -> Optional.of(SERVER_ERROR);
            default -> Optional.empty();
        };
    }
}
