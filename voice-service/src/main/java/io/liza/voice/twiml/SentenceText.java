package io.liza.voice.twiml;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.Sentence;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the shop's values into the sentences of a language pack, and checks placeholders and length. */
final class SentenceText {

    /** Twilio's limit for a Polly voice; the lowest of all. */
    private static final int MAX_LENGTH = 3000;

    /** Digits, commas and blanks of the longest order number. */
    private static final int LONGEST_ORDER = 3 * OrderNumber.MAX_LENGTH;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Map<String, String> shop;

    /** @param shop values of the placeholders that are the same in every call; an empty one silences its sentence */
    SentenceText(Map<String, String> shop) {
        this.shop = shop;
    }

    /** @throws PromptException if the pack holds a key that is no sentence, most often a misspelt one */
    static void checkKeys(LanguagePack pack) {
        var unknown = new TreeSet<>(pack.sentences().keySet());
        unknown.removeAll(Sentence.keys());
        if (!unknown.isEmpty()) {
            throw new PromptException(pack.source(), unknown.first(), "is no sentence that Liza says");
        }
    }

    /** The text with {@linkplain Template#place places} for its slots; empty if a value that it needs is not configured. */
    Optional<String> of(LanguagePack pack, Sentence sentence) {
        String text = pack.sentence(sentence.key());
        List<String> names = PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .toList();
        if (names.stream().anyMatch(name -> shop.getOrDefault(name, "-").isEmpty())) {
            return Optional.empty();
        }
        String filled =
                PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(pack, sentence, found)));
        if (filled.length() + LONGEST_ORDER > MAX_LENGTH) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    "has " + filled.length() + " characters; Twilio speaks at most " + MAX_LENGTH + " at once");
        }
        return Optional.of(filled);
    }

    private String value(LanguagePack pack, Sentence sentence, MatchResult placeholder) {
        String name = placeholder.group(1);
        if (sentence.slots().stream()
                .anyMatch(slot -> slot.name().toLowerCase(Locale.ROOT).equals(name))) {
            return "__" + name + "__";
        }
        String value = shop.get(name);
        if (value == null) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    "holds {" + name + "}, which has no value there; known are " + shop.keySet()
                            + " and, once an order number was entered, [order]");
        }
        return value;
    }
}
