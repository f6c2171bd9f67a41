package io.liza.twiml;

import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.Sentence.Slot;
import io.liza.prompt.LanguagePack;

/**
 * A sentence in the language of its speaker.
 *
 * @param text as it is recorded, not escaped
 */
record CompiledSentence(LanguagePack speaker, Template text, Template twiml) {

    /** A sentence without values but the order's. */
    void say(Speech speech) {
        speech.add(this, slot -> speech.order());
    }

    void say(Speech speech, FilledSentence values) {
        speech.add(this, slot -> value(slot, speech.order(), values));
    }

    private String value(Slot slot, String order, FilledSentence values) {
        return switch (slot) {
            case ORDER -> order;
            case CARRIER, HOURS, REASON -> apartFromFullStop(values.text());
            case DATE, FROM, TO, WEEK -> speaker.spokenDate(values.days().get(slot));
        };
    }

    /** Voices read a digit right before a full stop as an ordinal. */
    private static String apartFromFullStop(String text) {
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return digit ? text + " " : text;
    }
}
