package io.liza.e2e.monitoring;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the metrics and labels of a PromQL expression. */
record Query(String expression) {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-zA-Z_:][\\w:]*)(?:\\s*\\{([^}]*)\\})?(?!\\s*\\(|\\w)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    /** A metric, and the labels by which it is narrowed. */
    record Selector(String metric, Set<String> labels) {}

    /** Whether it reads no series, as that of the watchdog. */
    boolean isConstant() {
        return expression.equals("vector(1)");
    }

    Set<Selector> selectors() {
        String bare = TEXT.matcher(expression).replaceAll("");
        bare = RANGE.matcher(bare).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll("");
        var selectors = new LinkedHashSet<Selector>();
        Matcher found = SELECTOR.matcher(bare);
        while (found.find()) {
            if (!WORDS.contains(found.group(1))) {
                selectors.add(new Selector(found.group(1), labels(found.group(2))));
            }
        }
        return selectors;
    }

    private static Set<String> labels(String matchers) {
        return matchers == null
                ? Set.of()
                : LABEL.matcher(matchers)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
