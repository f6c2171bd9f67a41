package io.liza.admin.status;

import java.util.Optional;

/**
 * The versions of a row on which an edit may be based.
 *
 * @param match versions in the header {@code If-Match}
 * @param noneMatch versions in the header {@code If-None-Match}
 * @param version version in a form or in the body
 */
public record EditCondition(Optional<EntityTags> match, Optional<EntityTags> noneMatch, Optional<Integer> version) {

    /** Returns the condition that the row has this version; any version if empty. */
    public static EditCondition ofVersion(Optional<Integer> version) {
        return new EditCondition(Optional.empty(), Optional.empty(), version);
    }

    /** Whether a row of this version may be edited. */
    public boolean allows(int current) {
        return match.map(tags -> tags.contain(current)).orElse(true)
                && noneMatch.map(tags -> !tags.contain(current)).orElse(true)
                && version.map(expected -> expected == current).orElse(true);
    }

    /** Whether the row must exist already. */
    public boolean requiresExisting() {
        return match.isPresent() || version.isPresent();
    }
}
