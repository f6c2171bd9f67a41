package io.liza.admin.status;

import io.liza.admin.http.Parameters;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The version that somebody saw of what they edit; where they do not say, any will do. It grows with every edit by
 * people, not with what a call's events say. So it is good for the conditions of an edit, and not for a cache.
 */
public class Version {
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @RestHeader(IF_MATCH)
    @Parameter(
            description =
                    "The ETag that was seen, or a list of them, in the place of `version` in the body; `*` for any.",
            example = "\"3\"")
    public String ifMatch;

    @RestHeader(IF_NONE_MATCH)
    @Parameter(
            description = "`*`: only if it is not known yet. An ETag: only if it is another version by now.",
            example = "*")
    public String ifNoneMatch;

    /** The version a program has seen, from the headers or from this field of its body; null if the body has none. */
    public EditCondition or(Integer field) {
        Optional<EntityTags> match = EntityTags.parse(IF_MATCH, ifMatch);
        Parameters.check(
                "version",
                field == null || match.map(tags -> tags.contain(field)).orElse(true),
                "must be the same as in If-Match");
        return new EditCondition(match, EntityTags.parse(IF_NONE_MATCH, ifNoneMatch), Optional.ofNullable(field));
    }

    /** The version a person has seen, from the hidden field of a form. */
    public static EditCondition ofForm(String field) {
        if (field == null || field.isEmpty()) {
            return EditCondition.seen(Optional.empty());
        }
        Parameters.check("version", NUMBER.matcher(field).matches(), "must be a whole number");
        return EditCondition.seen(Optional.of(Integer.valueOf(field)));
    }

    /** For the header {@code ETag}. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
