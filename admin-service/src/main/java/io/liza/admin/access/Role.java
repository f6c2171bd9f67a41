package io.liza.admin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Role of an account. Each role includes the ones before it. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Edits statuses, and may see numbers in full. */
    SUPERVISOR,
    /** Manages accounts, and reads the audit trail. */
    ADMIN;

    /** For {@code @RolesAllowed}: everyone with an account. */
    public static final String VIEWS = "VIEWER";
    /** For {@code @RolesAllowed}: those who edit. */
    public static final String EDITS = "SUPERVISOR";
    /** For {@code @RolesAllowed}: administrators. */
    public static final String ADMINISTERS = "ADMIN";

    /** For {@code @RolesAllowed}: authenticated by a session or a password. A token must not create the next one. */
    public static final String INTERACTIVE = "INTERACTIVE";

    /** For {@code @RolesAllowed}: likewise, but must choose a new password before anything else. */
    public static final String PASSWORD_CHANGE_REQUIRED = "PASSWORD_CHANGE_REQUIRED";

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
