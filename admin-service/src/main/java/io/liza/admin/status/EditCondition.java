package io.liza.admin.status;

import java.util.Optional;

/**
 * On which versions of a thing an edit may be based.
 *
 * @param match the header {@code If-Match}
 * @param noneMatch the header {@code If-None-Match}
 * @param version named by a form or by the body
 */
public record EditCondition(Optional<EntityTags> match, Optional<EntityTags> noneMatch, Optional<Integer> version) {

    /** Based on this version; on any where there is none. */
    public static EditCondition seen(Optional<Integer> version) {
        return new EditCondition(Optional.empty(), Optional.empty(), version);
    }

    public boolean allows(int current) {
        return match.map(tags -> tags.contain(current)).orElse(true)
                && noneMatch.map(tags -> !tags.contain(current)).orElse(true)
                && version.map(seen -> seen == current).orElse(true);
    }

    /** Whether the thing must be there already. */
    public boolean requiresExisting() {
        return match.isPresent() || version.isPresent();
    }
}
