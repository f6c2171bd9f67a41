package io.liza.admin.prompt;

import io.liza.admin.prompt.draft.LanguageTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the page with all sentences, by the keys that they hold. */
enum SentenceGroup {
    BEGINNING("voice", "greeting", "language.switch", "consent", "refused"),
    STATUS(
            "order.unknown-noted",
            "order.not-found",
            "order.still-not-found",
            "order.unavailable",
            "order.overdue",
            "order.expected",
            "order.shipped",
            "order.delivered",
            "order.limited",
            "status",
            "verify"),
    NUMBER("order"),
    PEOPLE("people", "callback", "message"),
    STAFF("whisper"),
    REST("");

    private final List<String> prefixes;

    SentenceGroup(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    static SentenceGroup of(String key) {
        return Stream.of(values())
                .filter(group -> group.prefixes.stream().anyMatch(key::startsWith))
                .findFirst()
                .orElse(REST);
    }

    /** All keys by their group, in the order of a call. */
    static Map<SentenceGroup, List<String>> all() {
        return LanguageTexts.keys()
                .collect(Collectors.groupingBy(SentenceGroup::of, TreeMap::new, Collectors.toList()));
    }
}
