package io.liza.twiml;

import io.liza.dialogue.Sentence;
import io.liza.dialogue.Sentence.Slot;
import io.liza.order.Delivery;
import io.liza.order.OrderNumber;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.PromptException.Problem;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the shop's values into the sentences of a language pack, and checks placeholders and length. */
final class SentenceText {

    /** Twilio's limit for a Polly voice; the lowest of all. */
    private static final int MAX_LENGTH = 3000;

    private static final int LONGEST_DAY = 60;

    /** Digits, commas and blanks of the longest order number, two days, and a carrier or opening hours. */
    private static final int LONGEST_VALUES =
            3 * OrderNumber.MAX_LENGTH + 2 * LONGEST_DAY + Math.max(Delivery.MAX_CARRIER, ShopSettings.MAX_SPOKEN);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern FULL_STOP_WITHIN = Pattern.compile("(?<=\\d)\\.(?=\\s)");
    private static final Pattern FULL_STOP_AT_END = Pattern.compile("(?<=\\d)\\.$");

    /** Sentences of the consent, which must never be left out for want of a value. */
    private static final Set<Sentence> CONSENT =
            Set.of(Sentence.CONSENT, Sentence.CONSENT_KEYS, Sentence.CONSENT_MORE, Sentence.MESSAGE_CONSENT);

    private static final Set<String> ALLOWED_IN_CONSENT = Set.of(ShopValues.COMPANY, ShopValues.DAYS);

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
            throw new PromptException(
                    pack.source(), unknown.first(), Problem.UNKNOWN_SENTENCE, "", "is no sentence that Liza says");
        }
    }

    /** The text with {@linkplain Template#place places} for its slots; empty if a value that it needs is not configured. */
    Optional<String> of(LanguagePack pack, Sentence sentence) {
        String text = pack.sentence(sentence.key());
        List<Placeholder> placeholders =
                PLACEHOLDER.matcher(text).results().map(Placeholder::of).toList();
        if (CONSENT.contains(sentence)) {
            checkConsent(pack, sentence, placeholders);
        }
        DigitsBeforeFullStop.check(pack, sentence, text);
        checkPlaces(pack, sentence, text);
        if (placeholders.stream()
                .anyMatch(each ->
                        shopValue(sentence, each.name()).filter(String::isEmpty).isPresent())) {
            return Optional.empty();
        }
        String filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(pack, sentence, Placeholder.of(found))));
        if (filled.length() + LONGEST_VALUES > MAX_LENGTH) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    Problem.LENGTH,
                    String.valueOf(filled.length()),
                    "has " + filled.length() + " characters; Twilio speaks at most " + MAX_LENGTH + " at once");
        }
        return Optional.of(withoutOrdinals(filled));
    }

    /** The marks of slots are for this class alone. */
    private static void checkPlaces(LanguagePack pack, Sentence sentence, String text) {
        if (Template.hasPlace(text)) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    Problem.PLACEHOLDER,
                    "__",
                    "holds a name between double underscores");
        }
    }

    private void checkConsent(LanguagePack pack, Sentence sentence, List<Placeholder> placeholders) {
        for (Placeholder placeholder : placeholders) {
            String name = placeholder.name();
            if (!ALLOWED_IN_CONSENT.contains(name)
                    || shopValue(sentence, name).orElse("").isEmpty()) {
                throw new PromptException(
                        pack.source(),
                        sentence.key(),
                        Problem.PLACEHOLDER_IN_CONSENT,
                        "{" + name + "}",
                        "holds {" + name + "}; a sentence of the consent must never be left out, so it may hold"
                                + " {company} and {days} only");
            }
        }
    }

    /** The name of a shop may end in a digit, which voices would read as an ordinal before a full stop. */
    private static String withoutOrdinals(String text) {
        String within = FULL_STOP_WITHIN.matcher(text).replaceAll(",");
        return FULL_STOP_AT_END.matcher(within).replaceAll("");
    }

    private String value(LanguagePack pack, Sentence sentence, Placeholder placeholder) {
        String name = placeholder.name();
        Optional<Slot> slot = sentence.slots().stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (slot.isPresent()) {
            return Template.place(slot.get());
        }
        String value = shopValue(sentence, name)
                .orElseThrow(() -> new PromptException(
                        pack.source(),
                        sentence.key(),
                        Problem.PLACEHOLDER,
                        "{" + name + "}",
                        "holds {" + name + "}, which has no value there; known are " + shop.keySet()
                                + " and, in this sentence, " + sentence.slots()));
        return placeholder.forms().isEmpty() ? value : value + " " + noun(pack, sentence, placeholder, value);
    }

    /** The days of a recording's consent are those of the recordings. */
    private Optional<String> shopValue(Sentence sentence, String name) {
        boolean recording = sentence == Sentence.MESSAGE_CONSENT && name.equals(ShopValues.DAYS);
        return Optional.ofNullable(shop.get(recording ? ShopValues.RECORDING_DAYS : name));
    }

    private static String noun(LanguagePack pack, Sentence sentence, Placeholder placeholder, String number) {
        List<String> forms = placeholder.forms();
        if (!placeholder.name().equals(ShopValues.DAYS) || forms.size() != pack.pluralForms()) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    Problem.NOUN,
                    "{" + placeholder.name() + "|" + String.join("|", forms) + "}",
                    "holds " + placeholder + "; only {days} has a noun, with " + pack.pluralForms() + " forms");
        }
        return pack.plural(Long.parseLong(number), forms);
    }
}
