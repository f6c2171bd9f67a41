package io.liza.voice.twiml;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of a reply in one language with the shop's own words put in, and the checks that go with it. */
final class Sentences {

    /** Twilio's limit for a Polly voice; the lowest of all. */
    private static final int MAX_LENGTH = 3000;

    /** Digits, commas and blanks of the longest order number. */
    private static final int LONGEST_ORDER = 3 * OrderNumber.MAX_LENGTH;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final String ORDER = "order";

    private final Map<String, String> shop;

    /** @param shop values of the placeholders that are the same in every call; an empty one silences its sentence */
    Sentences(Map<String, String> shop) {
        this.shop = shop;
    }

    List<String> of(LanguagePack pack, Reply reply) {
        return reply.sentences().stream()
                .map(key -> fill(pack, key, reply.isAboutAnOrder()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws PromptException if the pack holds a sentence that no reply says, which is most often a misspelt key */
    static void checkForStrangers(LanguagePack pack) {
        var strangers = new TreeSet<>(pack.sentences().keySet());
        strangers.removeAll(Arrays.stream(Reply.values())
                .flatMap(reply -> reply.sentences().stream())
                .collect(Collectors.toSet()));
        if (!strangers.isEmpty()) {
            throw new PromptException(pack.source(), strangers.first(), "is no sentence that Liza says");
        }
    }

    private String fill(LanguagePack pack, String key, boolean aboutAnOrder) {
        String sentence = pack.sentence(key);
        List<String> names = PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(placeholder -> placeholder.group(1))
                .toList();
        if (names.stream().anyMatch(name -> shop.getOrDefault(name, "-").isEmpty())) {
            return null;
        }
        String filled = PLACEHOLDER
                .matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(value(pack, key, aboutAnOrder, found)));
        if (filled.length() + LONGEST_ORDER > MAX_LENGTH) {
            throw new PromptException(
                    pack.source(),
                    key,
                    "has " + filled.length() + " characters; Twilio speaks at most " + MAX_LENGTH + " at once");
        }
        return filled;
    }

    private String value(LanguagePack pack, String key, boolean aboutAnOrder, MatchResult placeholder) {
        String name = placeholder.group(1);
        if (name.equals(ORDER) && aboutAnOrder) {
            return Template.ORDER;
        }
        String value = shop.get(name);
        if (value == null) {
            throw new PromptException(
                    pack.source(),
                    key,
                    "holds {" + name + "}, which has no value there; known are " + shop.keySet()
                            + " and, where an order is spoken about, [order]");
        }
        return value;
    }
}
