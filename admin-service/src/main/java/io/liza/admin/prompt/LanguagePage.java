package io.liza.admin.prompt;

import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.admin.prompt.draft.TextChange;
import io.liza.prompt.PromptException;
import java.util.List;
import java.util.Map;

/**
 * The page with all sentences of a language.
 *
 * @param problems of the draft, by key of the sentence
 * @param refused problems of the version that could not be published again, likewise
 * @param isStale whether another administrator has changed or published something meanwhile
 */
record LanguagePage(
        LanguageTexts texts,
        Map<String, PromptException> problems,
        Map<String, PromptException> refused,
        boolean isStale) {

    public Map<SentenceGroup, List<String>> groups() {
        return SentenceGroup.all();
    }

    public List<TextChange> changes() {
        return texts.changes();
    }

    /** Null if callers can hear the text of the draft. */
    public PromptException problem(String key) {
        return problems.get(key);
    }

    public boolean isDrafted(String key) {
        return !texts.drafted(key).equals(texts.heard(key));
    }

    public boolean isChanged(String key) {
        return !texts.drafted(key).equals(texts.start(key));
    }
}
