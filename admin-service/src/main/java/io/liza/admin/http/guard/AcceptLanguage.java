package io.liza.admin.http.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser sends as {@code Accept-Language} (RFC 9110, 12.5.4): language ranges with weights, the best first.
 * Unreadable items are left out.
 */
public record AcceptLanguage(List<Range> ranges) {

    private static final int MAX_ITEMS = 100;
    private static final Pattern ITEM = Pattern.compile(
            "(\\*|[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8})"
                    + "(?:[ \\t]{0,8};[ \\t]{0,8}q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * @param tag in lower case, such as {@code de-at}; {@code *} for any language that has no range of its own
     * @param weight in thousandths; 0 excludes the language
     */
    record Range(String tag, int weight) {

        boolean isFor(String language) {
            return tag.equals(language) || tag.startsWith(language + "-");
        }

        @Override
        public String toString() {
            return weight == 1_000 ? tag : "%s;q=0.%03d".formatted(tag, weight);
        }
    }

    /** @param lines the header as often as it was sent */
    public static AcceptLanguage parse(List<String> lines) {
        var ranges = new ArrayList<Range>();
        lines.stream()
                .flatMap(line -> Stream.of(line.split(",", MAX_ITEMS)))
                .limit(MAX_ITEMS)
                .forEach(item -> range(item.strip()).ifPresent(ranges::add));
        ranges.sort(Comparator.comparing(Range::weight).reversed());
        return new AcceptLanguage(List.copyOf(ranges));
    }

    private static Optional<Range> range(String item) {
        Matcher parts = ITEM.matcher(item);
        return parts.matches()
                ? Optional.of(new Range(parts.group(1).toLowerCase(Locale.ROOT), weight(parts.group(2))))
                : Optional.empty();
    }

    private static int weight(String decimal) {
        return decimal == null ? 1_000 : (int) Math.round(Double.parseDouble(decimal) * 1_000);
    }

    /**
     * The most preferred of the given languages.
     *
     * @param languages primary subtags in lower case, such as {@code de}
     */
    public Optional<String> best(List<String> languages) {
        return ranges.stream()
                .filter(range -> range.weight > 0)
                .flatMap(range -> languages.stream()
                        .filter(language -> range.tag.equals("*") ? !isNamed(language) : range.isFor(language)))
                .filter(language -> !isExcluded(language))
                .findFirst();
    }

    private boolean isNamed(String language) {
        return ranges.stream().anyMatch(range -> range.isFor(language));
    }

    /** Excluding a regional variant does not exclude the language. */
    private boolean isExcluded(String language) {
        return ranges.contains(new Range(language, 0));
    }

    /** As a header; empty if no item was readable. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}
