package io.liza.admin.status;

import io.liza.admin.http.BadParameterException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that a header {@code If-Match} or {@code If-None-Match} names (RFC 9110, 13.1). They are compared weakly
 * and without what proxies add to a tag when they compress: {@code W/"3"} and {@code "3-gzip"} are version 3.
 *
 * @param any whether it is {@code *}: any version, as long as there is one
 * @param versions none of a tag that is not ours, which matches nothing
 */
record EntityTags(boolean any, Set<Integer> versions) {

    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t,]*+(?:W/)?\"([^\"\\p{Cntrl}]*+)\"[ \\t]*+(?:,[ \\t,]*+|\\z)");
    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,9})(?:[-;:+._]{1,2}[a-z]{1,16}){0,3}", Pattern.CASE_INSENSITIVE);

    /**
     * Empty where the header is not there.
     *
     * @param value null where it is not there
     * @throws BadParameterException if it is no list of tags; a condition that cannot be read must not be passed over
     */
    static Optional<EntityTags> parse(String header, String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .map(list -> list.equals("*") ? new EntityTags(true, Set.of()) : tags(header, list));
    }

    private static EntityTags tags(String header, String list) {
        var versions = new HashSet<Integer>();
        Matcher tag = TAG.matcher(list);
        int end = 0;
        while (end < list.length() && tag.find()) {
            end = tag.end();
            version(tag.group(1)).ifPresent(versions::add);
        }
        if (list.isEmpty() || end < list.length()) {
            throw new BadParameterException(header, "must be the ETag of a GET, such as \"3\", a list of them, or *");
        }
        return new EntityTags(false, versions);
    }

    private static Optional<Integer> version(String tag) {
        Matcher version = VERSION.matcher(tag);
        return version.matches() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    }

    boolean contain(int version) {
        return any || versions.contains(version);
    }
}
