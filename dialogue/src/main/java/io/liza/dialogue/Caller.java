package io.liza.dialogue;

import io.liza.caller.PhoneNumber;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Facts about the caller that the dialogue needs.
 *
 * @param language code of the language pack for this caller
 * @param wording of the consent question in that language
 * @param recordingWording of the question for the consent to a recording
 * @param shopNumber the telephones of a hand-over show it; empty if unknown: then there is no hand-over, because they would
 *     show the caller's number
 * @param now in the company's time zone
 */
public record Caller(
        Optional<PhoneNumber> number,
        String language,
        ConsentWording wording,
        ConsentWording recordingWording,
        Optional<PhoneNumber> shopNumber,
        ZonedDateTime now) {

    /** An app chooses the name of its client, which may look like a number. */
    private static final Pattern TELEPHONE_NUMBER = Pattern.compile("\\+?[0-9]+");

    /** The number, if it is one that a telephone can call. */
    public Optional<String> telephoneNumber() {
        return number.map(PhoneNumber::value)
                .filter(value -> TELEPHONE_NUMBER.matcher(value).matches());
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    long millis() {
        return now.toInstant().toEpochMilli();
    }
}
