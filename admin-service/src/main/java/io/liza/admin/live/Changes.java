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
 * Changed rows as topics: {@code calls} for any of them, {@code calls/42} for one, and {@code calls/*} if there were too
 * many to list.
 */
record Changes(Set<String> topics) {
    static final Changes NONE = new Changes(Set.of());

    /** Beyond this number, rows are not listed. */
    private static final int MOST = 1_000;

    private static final String MANY = "many";
    private static final Pattern NOTIFICATION = Pattern.compile("([a-z_]{1,32})((?: \\d{1,19})++| " + MANY + ")");
    private static final Pattern TOPIC = Pattern.compile("[a-z_]{1,32}(/\\d{1,19})?");

    /** Parses a notification: {@code calls 1 2 3} or {@code calls many}; empty for anything else. */
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
                both.size() <= MOST
                        ? both
                        : both.stream()
                                .map(Changes::kind)
                                .flatMap(kind -> Stream.of(kind, all(kind)))
                                .collect(Collectors.toSet()));
    }

    boolean touch(String topic) {
        return topics.contains(topic) || topics.contains(all(kind(topic)));
    }

    private static String kind(String topic) {
        return topic.split("/")[0];
    }

    private static String all(String kind) {
        return kind + "/*";
    }
}
