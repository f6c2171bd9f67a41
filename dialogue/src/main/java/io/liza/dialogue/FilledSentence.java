package io.liza.dialogue;

import io.liza.dialogue.Sentence.Slot;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with values of its own.
 *
 * @param days for the slots that are days
 * @param text for {@link Slot#CARRIER}, {@link Slot#HOURS} or {@link Slot#REASON}; null if the sentence has none of them
 */
public record FilledSentence(Sentence sentence, Map<Slot, LocalDate> days, String text) implements Statement {

    private static final Set<Slot> TEXTS = EnumSet.of(Slot.CARRIER, Slot.HOURS, Slot.REASON);

    /** @throws IllegalArgumentException if a value is missing, or has no slot */
    public FilledSentence {
        days = Map.copyOf(days);
        Set<Slot> filled = days.keySet();
        int values = days.size() + (text == null ? 0 : 1);
        boolean given = text != null;
        boolean fits = sentence.slots().stream()
                .allMatch(slot -> slot == Slot.ORDER || (TEXTS.contains(slot) ? given : filled.contains(slot)));
        if (!fits || values != sentence.valueCount()) {
            throw new IllegalArgumentException(sentence + " has other slots than " + filled);
        }
    }

    static FilledSentence of(Sentence sentence, Map<Slot, LocalDate> days) {
        return new FilledSentence(sentence, days, null);
    }

    public static FilledSentence of(Sentence sentence, String text) {
        return new FilledSentence(sentence, Map.of(), text);
    }
}
