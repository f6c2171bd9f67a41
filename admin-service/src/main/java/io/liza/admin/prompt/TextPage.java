package io.liza.admin.prompt;

import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.prompt.PromptException;
import io.liza.twiml.ChangedTexts;
import java.util.List;

/**
 * The page of one sentence.
 *
 * @param text in the form
 * @param problem with it; null if callers can hear it
 * @param replies in which it occurs
 * @param wording version of the question, if a yes to it is a consent; null otherwise
 * @param voices of the language
 * @param isStale whether another administrator has changed the sentence meanwhile
 */
record TextPage(
        LanguageTexts texts,
        String key,
        String text,
        PromptException problem,
        List<PreviewedReply> replies,
        String wording,
        List<String> voices,
        boolean isStale) {

    public boolean isVoice() {
        return key.equals(ChangedTexts.VOICE);
    }

    public String start() {
        return texts.start(key);
    }

    public String heard() {
        return texts.heard(key);
    }

    /** The text of the draft, on which the edit is based. */
    public String drafted() {
        return texts.drafted(key);
    }
}
