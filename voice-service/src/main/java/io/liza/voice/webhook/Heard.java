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
            case ONE_KEY -> new Heard(Webhook.printable(keys, 1), null);
            case ONE_KEY_OR_SPEECH ->
                new Heard(Webhook.printable(keys, 1), Webhook.printable(form.get("SpeechResult"), Turn.MAX_HEARD));
            case NUMBER -> new Heard(Webhook.printable(keys, MAX_KEYS), null);
        };
    }

    /** For the record: the keys, else the words; null if there were none. */
    String text() {
        return keys != null ? keys : speech;
    }
}
