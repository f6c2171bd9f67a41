package io.liza.admin.recording;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Configures the deletion of recordings at Twilio and their transcription. */
@ConfigMapping(prefix = "admin.recording")
interface RecordingConfig {

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
