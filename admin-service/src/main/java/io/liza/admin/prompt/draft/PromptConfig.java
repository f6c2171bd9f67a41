package io.liza.admin.prompt.draft;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Language packs and limits of calls, as in the voice-service. */
@ConfigMapping(prefix = "admin.prompts")
public interface PromptConfig {

    /** {@code LIZA_PROMPTS_DIR}: a folder of packs that replace or add sentences and languages. */
    Optional<Path> dir();

    /** {@code VOICE_NAME}: used for the language that it speaks. */
    Optional<String> voice();

    /** {@code LIZA_RETENTION_CALLS}. */
    Duration retention();

    /** {@code LIZA_RETENTION_RECORDINGS}. */
    Duration recordingRetention();

    /** {@code LIZA_ORDER_MIN_DIGITS}. */
    int minDigits();

    /** {@code LIZA_ORDER_MAX_DIGITS}. */
    int maxDigits();
}
