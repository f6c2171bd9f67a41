package io.liza.admin.prompt.draft;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.settings.ShopSettings;
import io.liza.twiml.ChangedTexts;
import io.liza.twiml.TwimlRenderer;
import io.liza.twiml.WebhookRetries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a reply needs: the drafts of all languages, and the shop.
 *
 * @param packs of the installation
 * @param texts drafts by key of the sentence, by language code
 * @param values of the placeholders that are the same in every call
 * @param switchTo code of the language that callers may choose by a key
 */
public record DraftedPrompts(
        List<LanguagePack> packs,
        Map<String, Map<String, String>> texts,
        ShopSettings shop,
        Map<String, String> values,
        Optional<String> switchTo) {

    /** What is wrong with a text; empty if callers can hear it. */
    public Optional<PromptException> check(LanguagePack pack, String key, String text) {
        return new ChangedTexts(values).check(pack, key, text);
    }

    /**
     * What is wrong with the draft of a language, by key of the sentence. A later version of Liza may refuse a text that an
     * older one has accepted.
     */
    public Map<String, PromptException> problems(LanguageTexts language) {
        return problems(language.pack(), language.draft());
    }

    /** Likewise of other texts, such as those of an earlier version. */
    public Map<String, PromptException> problems(LanguagePack pack, Map<String, String> texts) {
        var checks = new ChangedTexts(values);
        var problems = new HashMap<String, PromptException>();
        texts.forEach((key, text) -> {
            if (LanguageTexts.isKey(key)) {
                checks.check(pack, key, text).ifPresent(problem -> problems.put(key, problem));
            }
        });
        return problems;
    }

    /** The same with one text changed, which nobody has saved. */
    public DraftedPrompts with(String language, String key, String text) {
        var changed = new HashMap<>(texts);
        var draft = new HashMap<>(texts.getOrDefault(language, Map.of()));
        draft.put(key, text);
        changed.put(language, draft);
        return new DraftedPrompts(packs, changed, shop, values, switchTo);
    }

    /** The same with another value for every sentence. */
    public DraftedPrompts withValue(String name, String value) {
        var changed = new HashMap<>(values);
        changed.put(name, value);
        return new DraftedPrompts(packs, texts, shop, changed, switchTo);
    }

    /** Version of the question of a consent; null for any other sentence. */
    public String wording(String language, String key) {
        return switch (Sentence.byKey(key).orElse(Sentence.GREETING)) {
            case CONSENT -> renderer(language).wording(language).version();
            case MESSAGE_CONSENT ->
                renderer(language).recordingWording(language).version();
            default -> null;
        };
    }

    /** The packs with the drafts in them. */
    List<LanguagePack> drafted() {
        return new ChangedTexts(values).apply(packs, texts, refused -> {});
    }

    /** Renders replies in a language and in the one that callers may choose. */
    public TwimlRenderer renderer(String language) {
        List<LanguagePack> needed = drafted().stream()
                .filter(pack -> pack.code().equals(language)
                        || switchTo.filter(pack.code()::equals).isPresent())
                .sorted((one, other) -> Boolean.compare(
                        other.code().equals(language), one.code().equals(language)))
                .toList();
        return new TwimlRenderer(needed, "", WebhookRetries.OFF, values);
    }
}
