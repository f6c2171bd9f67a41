package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import java.util.Optional;

/**
 * Facts about the caller that the dialogue needs.
 *
 * @param language code of the language pack for this caller
 * @param wording of the consent question in that language
 */
public record Caller(Optional<PhoneNumber> number, String language, ConsentWording wording) {}
