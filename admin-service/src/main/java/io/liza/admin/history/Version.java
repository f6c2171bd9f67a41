package io.liza.admin.history;

import io.liza.admin.web.BadParameterException;
import io.liza.admin.web.Parameters;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The version that somebody saw of what they edit; null where they do not say, and then any will do. It grows with every
 * edit by people, not with what a call's events say.
 */
public class Version {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    @RestHeader("If-Match")
    @Parameter(
            description = "The ETag that was seen, in the place of `version` in the body; `*` for any.",
            example = "\"3\"")
    public String ifMatch;

    /** The version a program saw, by the header or by this field of its body. */
    public Integer or(Integer field) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return field;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new BadParameterException("If-Match", "must be the ETag of a GET, such as \"3\"");
        }
        Integer version = Integer.valueOf(tag.group(1));
        Parameters.check("version", field == null || field.equals(version), "must be the same as in If-Match");
        return version;
    }

    /** The version a person saw, by the hidden field of a form. */
    public static Integer ofForm(String field) {
        if (field == null || field.isEmpty()) {
            return null;
        }
        Parameters.check("version", NUMBER.matcher(field).matches(), "must be a whole number");
        return Integer.valueOf(field);
    }

    /** For the header {@code ETag}. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
