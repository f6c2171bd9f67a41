package io.liza.admin.status;

import java.util.Optional;

/**
 * The versions of a row on which an edit may be based.
 *
 * @param match the header {@code If-Match}
 * @param noneMatch the header {@code If-None-Match}
 * @param version from a form or from the body
 */
public record EditCondition(Optional<EntityTags> match, Optional<EntityTags> noneMatch, Optional<Integer> version) {

    /** Only this version; any version if empty. */
    public static EditCondition seen(Optional<Integer> version) {
        return new EditCondition(Optional.empty(), Optional.empty(), version);
    }

    public boolean allows(int current) {
        return match.map(tags -> tags.contain(current)).orElse(true)
                && noneMatch.map(tags -> !tags.contain(current)).orElse(true)
                && version.map(seen -> seen == current).orElse(true);
    }

    /** Whether the row must exist already. */
    public boolean requiresExisting() {
        return match.isPresent() || version.isPresent();
    }
}
