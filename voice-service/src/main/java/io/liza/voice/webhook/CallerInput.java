package io.liza.voice.webhook;

import io.liza.dialogue.Answer.Word;
import io.liza.dialogue.Step;
import io.liza.event.Turn;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.YesNoRecognizer;
import io.liza.voice.twilio.Form;

/**
 * Keys and speech of the caller from one webhook.
 *
 * @param keys all keys that were pressed; null if none
 * @param speech null if there is none, or the step does not expect it; a question for one key expects the name of a key
 * @param text for the event; null for silence. A question for one key keeps only one, so that no order number is stored
 *     before consent; a question for a secret number keeps none
 */
record CallerInput(String keys, String speech, String text) {

    static final CallerInput NOTHING = new CallerInput(null, null, null);

    static CallerInput at(Step step, Form form, LanguagePack pack) {
        String keys = Webhook.printable(form.get("Digits"), Turn.MAX_HEARD);
        String speech = Webhook.printable(form.get("SpeechResult"), Turn.MAX_HEARD);
        return switch (step.inputMode()) {
            case ONE_KEY -> oneKey(keys, namesAKey(pack, speech) ? speech : null);
            case ONE_KEY_OR_SPEECH -> oneKey(keys, speech);
            case NUMBER -> new CallerInput(keys, null, keys);
            case SECRET_NUMBER -> new CallerInput(keys, null, null);
            case HANDOVER, RECORDING -> NOTHING;
        };
    }

    /** Without secret keys, to be kept in memory; a repeated webhook with secret keys is recognized by its state alone. */
    CallerInput withoutSecret() {
        return text == null ? NOTHING : this;
    }

    private static CallerInput oneKey(String keys, String speech) {
        return new CallerInput(keys, speech, keys == null ? speech : first(keys));
    }

    private static boolean namesAKey(LanguagePack pack, String speech) {
        Word word = YesNoRecognizer.understandAlone(pack, speech);
        return word == Word.YES || word == Word.NO;
    }

    private static String first(String keys) {
        return Webhook.printable(keys, 1);
    }
}
