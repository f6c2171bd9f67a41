package io.liza.twiml;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.PromptException.Problem;
import io.liza.prompt.VoiceCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts texts that people have changed into language packs. The checks are those of a start: a text that cannot be spoken is
 * refused, and the pack keeps its own.
 */
public final class ChangedTexts {

    /** Key of the name of the voice. */
    public static final String VOICE = "voice";

    private final VoiceCatalogue voices = new VoiceCatalogue();
    private final SentenceText texts;
    private final TwimlWriter writer;

    /** @param shop values of the placeholders that are the same in every call */
    public ChangedTexts(Map<String, String> shop) {
        this.texts = new SentenceText(shop);
        this.writer = new TwimlWriter(new WebhookUrls("/", WebhookRetries.OFF));
    }

    /** What is wrong with a text in a pack; empty if callers can hear it. */
    public Optional<PromptException> check(LanguagePack pack, String key, String text) {
        try {
            apply(pack, key, text);
            return Optional.empty();
        } catch (PromptException e) {
            return Optional.of(e);
        }
    }

    /**
     * The packs in their order with the texts in them, also where one pack completes another.
     *
     * @param changed texts by key, by language code
     * @param refused is told of each text that is left out
     */
    public List<LanguagePack> apply(
            Collection<LanguagePack> packs,
            Map<String, Map<String, String>> changed,
            Consumer<PromptException> refused) {
        return packs.stream().map(pack -> apply(pack, changed, refused)).toList();
    }

    private LanguagePack apply(
            LanguagePack pack, Map<String, Map<String, String>> changed, Consumer<PromptException> refused) {
        LanguagePack result = pack.withFallback(pack.fallback().map(other -> apply(other, changed, toldAlready -> {})));
        for (var entry : changed.getOrDefault(pack.code(), Map.of()).entrySet()) {
            try {
                result = apply(result, entry.getKey(), entry.getValue());
            } catch (PromptException e) {
                refused.accept(e);
            }
        }
        return result;
    }

    private LanguagePack apply(LanguagePack pack, String key, String text) {
        if (key.equals(VOICE)) {
            return pack.withVoice(
                    voices.required(pack.source(), text, pack.voice().locale().toString()));
        }
        Sentence sentence = Sentence.byKey(key)
                .orElseThrow(() -> new PromptException(
                        pack.source(), key, Problem.UNKNOWN_SENTENCE, "", "is no sentence that Liza says"));
        LanguagePack with = pack.with(key, text);
        texts.of(with, sentence).ifPresent(filled -> CompiledPack.compile(with, writer, sentence, filled));
        return with;
    }
}
