package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;

/**
 * The part of the pressed keys that a Gather accepts.
 *
 * @param digits without the finish key; empty is "no input" to Twilio
 * @param finishKey the key that ended the input, or empty
 * @param lost keys pressed after the input was complete: Twilio drops them
 */
public record PressedKeys(String digits, String finishKey, String lost) {
    public static PressedKeys at(Verb.Gather gather, String keys) {
        for (int i = 0; i < keys.length(); i++) {
            String key = keys.substring(i, i + 1);
            if (gather.finishOnKey().contains(key)) {
                return new PressedKeys(keys.substring(0, i), key, keys.substring(i + 1));
            }
            if (i + 1 == gather.numDigits()) {
                return new PressedKeys(keys.substring(0, i + 1), "", keys.substring(i + 1));
            }
        }
        return new PressedKeys(keys, "", "");
    }
}
