package io.liza.dialogue;

import io.liza.people.RecordingSid;

/**
 * A message after the tone.
 *
 * @param sid null if nothing was recorded
 * @param seconds its length; null if unknown
 * @param isHungUp whether the caller has hung up
 */
public record Recording(RecordingSid sid, Integer seconds, boolean isHungUp) {

    /** Whether there is something to hear. */
    public boolean isSpoken() {
        return sid != null && (seconds == null || seconds > 0);
    }
}
