package io.liza.voice.webhook;

import io.liza.event.Turn;
import io.liza.voice.dialogue.Step;

/**
 * What a request brings from the caller.
 *
 * @param keys all that were pressed, for the dialogue to judge; null if none
 * @param speech only where it is understood; null if there is none
 * @param text for the record: where one key is asked for no more than one, so that nothing typed before consent can be an
 *     order number; null for silence
 */
record Heard(String keys, String speech, String text) {

    static final Heard NOTHING = new Heard(null, null, null);

    static Heard at(Step step, Form form) {
        String keys = Webhook.printable(form.get("Digits"), Turn.MAX_HEARD);
        return switch (step.ear()) {
            case ONE_KEY -> new Heard(keys, null, first(keys));
            case ONE_KEY_OR_SPEECH -> {
                String speech = Webhook.printable(form.get("SpeechResult"), Turn.MAX_HEARD);
                yield new Heard(keys, speech, keys == null ? speech : first(keys));
            }
            case NUMBER -> new Heard(keys, null, keys);
        };
    }

    private static String first(String keys) {
        return Webhook.printable(keys, 1);
    }
}
