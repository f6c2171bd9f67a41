package io.liza.admin.recording;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Configures the access to recordings at Twilio, their deletion and their transcription. */
@ConfigMapping(prefix = "admin.recording")
interface RecordingConfig {

    /** {@code LIZA_TWILIO_API}: address of Twilio's API, such as that of a region. */
    URI twilioApi();

    /** {@code TWILIO_ACCOUNT_SID} */
    Optional<String> accountSid();

    /** {@code TWILIO_AUTH_TOKEN}: during a rotation two, comma-separated; the API takes the first. */
    Optional<String> authToken();

    /** Pause between two runs of the deletion. */
    String deletionInterval();

    /** Pause after the first failed deletion; it doubles up to an hour. */
    Duration deletionRetry();

    /** {@code LIZA_TRANSCRIBE_COMMAND}: program with arguments that turns audio into text. */
    Optional<String> transcribeCommand();

    /** Longest time of a transcription. */
    Duration transcribeTimeout();

    /** Pause between two transcriptions. */
    String transcribeInterval();
}
