package io.liza.admin.live;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics of changed rows: {@code calls} for any call, {@code calls/42} for one call, and {@code calls/*} if too
 * many calls have changed to list them.
 */
record Changes(Set<String> topics) {
    static final Changes NONE = new Changes(Set.of());

    /** Maximum number of topics; above it, rows are not listed. */
    private static final int MAX_TOPICS = 1_000;

    private static final String MANY = "many";
    private static final Pattern NOTIFICATION = Pattern.compile("([a-z_]{1,32})((?: \\d{1,19})++| " + MANY + ")");
    private static final Pattern TOPIC = Pattern.compile("[a-z_]{1,32}(/\\d{1,19})?");

    /** Parses a notification such as {@code calls 1 2 3} or {@code calls many}; returns empty for any other text. */
    static Optional<Changes> parse(String text) {
        Matcher parts = NOTIFICATION.matcher(String.valueOf(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String kind = parts.group(1);
        Stream<String> each =
                Stream.of(parts.group(2).strip().split(" ")).map(id -> id.equals(MANY) ? all(kind) : kind + "/" + id);
        return Optional.of(
                new Changes(Stream.concat(Stream.of(kind), each).collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches();
    }

    Changes and(Changes others) {
        var both = new HashSet<>(topics);
        both.addAll(others.topics);
        return new Changes(
                both.size() <= MAX_TOPICS
                        ? both
                        : both.stream()
                                .map(Changes::kind)
                                .flatMap(kind -> Stream.of(kind, all(kind)))
                                .collect(Collectors.toSet()));
    }

    /** Whether a page with this topic shows a changed row. */
    boolean affect(String topic) {
        return topics.contains(topic) || topics.contains(all(kind(topic)));
    }

    private static String kind(String topic) {
        return topic.split("/")[0];
    }

    private static String all(String kind) {
        return kind + "/*";
    }
}
