package io.liza.voice.webhook;

import io.liza.event.Turn;
import io.liza.voice.dialogue.Step;

/**
 * What a request brings from the caller, cut to what the step may take: no more than one key where one key is asked for,
 * and speech only where it is understood. So nothing typed before consent can be an order number.
 */
record Heard(String keys, String speech) {

    static final Heard NOTHING = new Heard(null, null);

    /** Keys beyond this are no order number; one more than any valid one, so that too long stays too long. */
    private static final int MAX_KEYS = 64;

    static Heard at(Step step, Form form) {
        String keys = form.get("Digits");
        return switch (step.ear()) {
            case ONE_KEY -> new Heard(bounded(keys, 1), null);
            case ONE_KEY_OR_SPEECH -> new Heard(bounded(keys, 1), bounded(form.get("SpeechResult"), Turn.MAX_HEARD));
            case NUMBER -> new Heard(bounded(keys, MAX_KEYS), null);
        };
    }

    /** For the record: the keys, else the words; null if there were none. */
    String text() {
        return keys != null ? keys : speech;
    }

    /** Without control characters, which no telephone sends; null where nothing is left. */
    private static String bounded(String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), length));
    }
}
