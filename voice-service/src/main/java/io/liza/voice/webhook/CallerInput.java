package io.liza.voice.webhook;

import io.liza.event.Turn;
import io.liza.voice.dialogue.Answer.Word;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.YesNoRecognizer;
import io.liza.voice.twilio.Form;

/**
 * What a request brings from the caller.
 *
 * @param keys all that were pressed, for the dialogue to judge; null if none
 * @param speech only where it is understood, which where one key is asked for is the name of one; null if there is none
 * @param text for the record: where one key is asked for no more than one, so that nothing typed before consent can be an
 *     order number; null for silence
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
        };
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
