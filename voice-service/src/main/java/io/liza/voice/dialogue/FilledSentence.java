package io.liza.voice.dialogue;

import io.liza.voice.dialogue.Sentence.Slot;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with values of the order.
 *
 * @param days for the slots that are days
 * @param carrier for {@link Slot#CARRIER}; null if the sentence names none
 */
public record FilledSentence(Sentence sentence, Map<Slot, LocalDate> days, String carrier) implements Statement {

    /** @throws IllegalArgumentException if a value is missing, or has no slot */
    public FilledSentence {
        days = Map.copyOf(days);
        Set<Slot> filled = days.keySet();
        int values = days.size() + (carrier == null ? 0 : 1);
        boolean fits = sentence.slots().stream()
                .allMatch(
                        slot -> slot == Slot.ORDER || (slot == Slot.CARRIER ? carrier != null : filled.contains(slot)));
        if (!fits || values != sentence.valueCount()) {
            throw new IllegalArgumentException(sentence + " has other slots than " + filled);
        }
    }

    static FilledSentence of(Sentence sentence, Map<Slot, LocalDate> days) {
        return new FilledSentence(sentence, days, null);
    }
}
