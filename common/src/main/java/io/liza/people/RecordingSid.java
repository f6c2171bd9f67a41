package io.liza.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Twilio's identifier of a recording, such as {@code RE} and 32 hexadecimal digits. */
public record RecordingSid(@JsonValue String sid) {

    private static final Pattern FORM = Pattern.compile("RE[0-9a-f]{32}");

    /** @throws IllegalArgumentException if it is none */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordingSid {
        if (!isValid(sid)) {
            throw new IllegalArgumentException("a recording's SID is RE and 32 hexadecimal digits");
        }
    }

    public static boolean isValid(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return sid;
    }
}
