package io.liza.admin.status;

import io.liza.admin.http.BadParameterException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions in a header {@code If-Match} or {@code If-None-Match} (RFC 9110, 13.1). The comparison is weak and ignores
 * the suffix that proxies add when they compress: {@code W/"3"} and {@code "3-gzip"} are version 3.
 *
 * @param any whether the header is {@code *}: any existing version
 * @param versions without foreign tags, which match nothing
 */
record EntityTags(boolean any, Set<Integer> versions) {

    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t,]*+(?:W/)?\"([^\"\\p{Cntrl}]*+)\"[ \\t]*+(?:,[ \\t,]*+|\\z)");
    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,9})(?:[-;:+._]{1,2}[a-z]{1,16}){0,3}", Pattern.CASE_INSENSITIVE);

    /**
     * Empty without the header.
     *
     * @param value null without the header
     * @throws BadParameterException if the value is not a list of tags: an unreadable condition must not be ignored
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
