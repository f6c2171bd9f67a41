package io.liza.admin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Role of an account. Each role includes the ones before it. */
public enum Role {
    /** Reads calls, orders and statistics. */
    VIEWER,
    /** Also edits statuses and sees full phone numbers. */
    SUPERVISOR,
    /** Also manages accounts and reads the audit trail. */
    ADMIN;

    /** For {@code @RolesAllowed}: all accounts with a role. */
    public static final String VIEWS = "VIEWER";
    /** For {@code @RolesAllowed}: supervisors and administrators. */
    public static final String EDITS = "SUPERVISOR";
    /** For {@code @RolesAllowed}: administrators. */
    public static final String ADMINISTERS = "ADMIN";

    /**
     * For {@code @RolesAllowed}: requests authenticated by a session or a password, since a token must not create
     * another token.
     */
    public static final String INTERACTIVE = "INTERACTIVE";

    /**
     * For {@code @RolesAllowed}: requests of an account that must change its password before it may do anything else.
     */
    public static final String PASSWORD_CHANGE_REQUIRED = "PASSWORD_CHANGE_REQUIRED";

    /** Parses the name of a role, in any letter case; empty for any other text. */
    public static Optional<Role> parse(String text) {
        String name = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    public boolean isBelow(Role other) {
        return compareTo(other) < 0;
    }

    /** Returns the names of this role and of the roles that it includes. */
    public Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
