package io.liza.voice.webhook;

import io.liza.dialogue.Recording;
import io.liza.people.RecordingSid;
import io.liza.voice.twilio.Form;

/**
 * Reads the recording of a Record from the parameters of its action
 * (<a href="https://www.twilio.com/docs/voice/twiml/record#action">Twilio</a>). Without a recording there are none.
 */
final class RecordParameters {

    private static final String HANGUP = "hangup";

    private RecordParameters() {}

    static Recording read(Form form) {
        return new Recording(
                sid(form.get("RecordingUrl")),
                Seconds.of(form.get("RecordingDuration")),
                HANGUP.equals(form.get("Digits")));
    }

    /** The last segment of the URL; null if it is none. */
    private static RecordingSid sid(String url) {
        String last = url == null ? "" : url.substring(url.lastIndexOf('/') + 1);
        return RecordingSid.isValid(last) ? new RecordingSid(last) : null;
    }
}
