package io.liza.admin.prompt.testcall;

import io.liza.dialogue.Recording;
import io.liza.people.RecordingSid;

/** What a caller does after the tone. */
public enum RecordedMessage {
    SPOKEN(12),
    SILENT(0),
    HUNG_UP(12);

    private static final RecordingSid SAMPLE = new RecordingSid("RE0123456789abcdef0123456789abcdef");

    private final int seconds;

    RecordedMessage(int seconds) {
        this.seconds = seconds;
    }

    Recording recording() {
        return new Recording(SAMPLE, seconds, this == HUNG_UP);
    }
}
