package io.liza.voice.prompt;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Languages, sentences and voice. */
@ConfigMapping(prefix = "voice.prompts")
public interface PromptConfig {

    /** {@code LIZA_LANGUAGES}: codes of the packs in use; the first one is the default. */
    List<String> languages();

    /** {@code LIZA_LANGUAGE_SWITCH}: code of a pack that every caller may choose by a key. */
    Optional<String> languageSwitch();

    /** {@code LIZA_PROMPTS_DIR}: a folder of packs that replace or add sentences and languages. */
    Optional<Path> dir();

    /** {@code VOICE_NAME}: used for the language that it speaks. */
    Optional<String> voice();

    /** {@code LIZA_RETENTION_CALLS}: a call becomes anonymous this long after its start. */
    Duration retention();

    /** {@code LIZA_RETENTION_RECORDINGS}: a message is deleted this long after the call. */
    Duration recordingRetention();
}
