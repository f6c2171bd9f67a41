package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Facts about the caller that the dialogue needs.
 *
 * @param language code of the language pack for this caller
 * @param wording of the consent question in that language
 * @param now in the company's time zone
 */
public record Caller(Optional<PhoneNumber> number, String language, ConsentWording wording, ZonedDateTime now) {

    LocalDate today() {
        return now.toLocalDate();
    }

    long millis() {
        return now.toInstant().toEpochMilli();
    }
}
