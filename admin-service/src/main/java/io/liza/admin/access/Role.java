package io.liza.admin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do. Each role includes those before it. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Edits statuses, and may see numbers in full. */
    SUPERVISOR,
    /** Keeps accounts, and reads the audit trail. */
    ADMIN;

    /** For {@code @RolesAllowed}: everyone with an account. */
    public static final String VIEWS = "VIEWER";
    /** For {@code @RolesAllowed}: those who edit. */
    public static final String EDITS = "SUPERVISOR";
    /** For {@code @RolesAllowed}: those who keep the house. */
    public static final String ADMINISTERS = "ADMIN";

    /**
     * For {@code @RolesAllowed}: whoever came with a session or a password. What a token may do ends where one could make
     * the next.
     */
    public static final String INTERACTIVE = "IN_PERSON";

    /** For {@code @RolesAllowed}: whoever came so and must choose a password before all else. */
    public static final String PASSWORD_CHANGE_REQUIRED = "NEWCOMER";

    /** Reads a constant's name in any letter case. */
    public static Optional<Role> parse(String text) {
        String name = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    public boolean isBelow(Role other) {
        return compareTo(other) < 0;
    }

    /** Names of this role and of those it includes. */
    public Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
