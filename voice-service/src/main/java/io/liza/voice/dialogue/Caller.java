package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import java.util.Optional;

/**
 * Who calls, as far as the dialogue must know.
 *
 * @param language code of the language pack for this caller
 * @param wording of the consent question in that language
 */
public record Caller(Optional<PhoneNumber> number, String language, Wording wording) {}
