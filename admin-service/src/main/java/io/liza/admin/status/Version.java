package io.liza.admin.status;

import io.liza.admin.http.Parameters;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The version on which an edit is based; without it, any version is accepted. Edits by users increment the version; events
 * increment only that of an entry of the inbox, so it is suitable for conditional edits but not for caches.
 */
public class Version {
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @RestHeader(IF_MATCH)
    public String ifMatch;

    @RestHeader(IF_NONE_MATCH)
    public String ifNoneMatch;

    /**
     * Returns the condition of an API client.
     *
     * @param field version in the body; null if the body has none
     */
    public EditCondition or(Integer field) {
        Optional<EntityTags> match = EntityTags.parse(IF_MATCH, ifMatch);
        Parameters.check(
                "version",
                field == null || match.map(tags -> tags.contain(field)).orElse(true),
                "must be the same as in If-Match");
        return new EditCondition(match, EntityTags.parse(IF_NONE_MATCH, ifNoneMatch), Optional.ofNullable(field));
    }

    /** Returns the condition of a form from its hidden field. */
    public static EditCondition ofForm(String field) {
        if (field == null || field.isEmpty()) {
            return EditCondition.ofVersion(Optional.empty());
        }
        Parameters.check("version", NUMBER.matcher(field).matches(), "must be a whole number");
        return EditCondition.ofVersion(Optional.of(Integer.valueOf(field)));
    }

    /** Returns a response with the version in the header {@code ETag}. */
    public static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, int version) {
        return answer.tag(new EntityTag(Integer.toString(version))).build();
    }

    public static <T> RestResponse<T> tagged(T body, int version) {
        return tagged(ResponseBuilder.ok(body), version);
    }
}
