package io.liza.admin.status;

import io.liza.admin.http.Parameters;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The version that an edit is based on; without one, any version is accepted. A version grows with edits by people and not
 * with events, so it suits conditional edits and not caches.
 */
public class Version {
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @RestHeader(IF_MATCH)
    @Parameter(
            description =
                    "The ETag that the edit is based on, or a list of them, instead of `version` in the body; `*` for any.",
            example = "\"3\"")
    public String ifMatch;

    @RestHeader(IF_NONE_MATCH)
    @Parameter(
            description = "`*`: only if it is not known yet. An ETag: only if it has another version by now.",
            example = "*")
    public String ifNoneMatch;

    /** The condition of a program, from its headers or from a field of the body; null without that field. */
    public EditCondition or(Integer field) {
        Optional<EntityTags> match = EntityTags.parse(IF_MATCH, ifMatch);
        Parameters.check(
                "version",
                field == null || match.map(tags -> tags.contain(field)).orElse(true),
                "must be the same as in If-Match");
        return new EditCondition(match, EntityTags.parse(IF_NONE_MATCH, ifNoneMatch), Optional.ofNullable(field));
    }

    /** The condition of a person, from the hidden field of a form. */
    public static EditCondition ofForm(String field) {
        if (field == null || field.isEmpty()) {
            return EditCondition.seen(Optional.empty());
        }
        Parameters.check("version", NUMBER.matcher(field).matches(), "must be a whole number");
        return EditCondition.seen(Optional.of(Integer.valueOf(field)));
    }

    /** An answer with the version in the header {@code ETag}. */
    public static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, int version) {
        return answer.tag(new EntityTag(Integer.toString(version))).build();
    }

    public static <T> RestResponse<T> tagged(T body, int version) {
        return tagged(ResponseBuilder.ok(body), version);
    }
}
