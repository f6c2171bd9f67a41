package io.liza.twiml;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A placeholder of a sentence, such as {@code {company}}, or {@code {days|day|days}} with the forms of the noun after a
 * number.
 */
record Placeholder(String name, List<String> forms) {

    /** @param found the text between the braces as its first group */
    static Placeholder of(MatchResult found) {
        List<String> parts = Arrays.asList(found.group(1).split("\\|", -1));
        return new Placeholder(parts.get(0), parts.subList(1, parts.size()));
    }
}
