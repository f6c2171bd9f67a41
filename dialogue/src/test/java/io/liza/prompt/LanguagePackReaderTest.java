package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.Answer.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePackReaderTest {

    /** A code for private use, which no built-in pack has. */
    private static final String OWN_LANGUAGE = "qaa";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "+4915112345678,de",
        "+4366012345678,de",
        "+12025550123,en",
        "+442079460000,en",
        "+33612345678,de",
        "sip:anna@example.com,de",
        "whatsapp:+442079460000,en",
        "tel:+442079460000,en",
        "sip:+442079460000@example.com,en",
        "'\"Anna\" <sip:%2B442079460000@example.com:5060;transport=tls>',en",
        "sip:442079460000@example.com,de",
        "client:442079460000,de",
        "No Caller ID,de",
        "+11111111111,de",
        "anonymous,de",
        "+266696687,de"
    })
    void callersHearTheLanguageOfTheirCountryElseTheDefault(String from, String language) {
        var packs = new LanguagePacks(read("de", " EN"));

        assertEquals(language, packs.forCaller(PhoneNumber.of(from)).code());
    }

    @ParameterizedTest
    @CsvSource({
        "polly.joanna,Polly.Vicki,Polly.Joanna,en-US",
        "POLLY.EMMA,Polly.Vicki,Polly.Emma,en-GB",
        "Polly.Hans,Polly.Hans,Polly.Joanna,en-US",
        "polly.vicki-neural,Polly.Vicki-Neural,Polly.Joanna,en-US",
        "Google.de-DE-Wavenet-A,Google.de-DE-Wavenet-A,Polly.Joanna,en-US",
        "alice,woman,woman,en-US",
        "Man,man,man,en-US"
    })
    void aPreferredVoiceReadsOnlyTheLanguagesItSpeaks(String name, String german, String english, String locale) {
        List<LanguagePack> packs =
                new LanguagePackReader(Optional.empty(), Optional.of(name)).read(List.of("de", "en"));

        assertEquals(german, packs.get(0).voice().name().toString());
        assertEquals("de-DE", packs.get(0).voice().locale().toString());
        assertEquals(english, packs.get(1).voice().name().toString());
        assertEquals(locale, packs.get(1).voice().locale().toString());
    }

    @Test
    void aVoiceThatTwilioDoesNotKnowStopsTheStart() {
        var e = assertThrows(
                PromptException.class, () -> new LanguagePackReader(Optional.empty(), Optional.of("polly.nobody")));
        assertTrue(e.getMessage().contains("VOICE_NAME") && e.getMessage().contains("polly.nobody"), e.getMessage());
    }

    @Test
    void theShopsFolderReplacesSentencesAndAddsLanguages() throws IOException {
        Files.writeString(folder.resolve("de.properties"), "goodbye = Tschüs.");
        Files.writeString(
                folder.resolve("da.properties"),
                "locale = da-DK\nvoice = Google.da-DK-Wavenet-A\nyes = ja\nno = nej\ngoodbye = Farvel.");

        List<LanguagePack> packs = new LanguagePackReader(Optional.of(folder), Optional.empty()).read(List.of("de"));

        assertEquals(List.of("de", "da"), packs.stream().map(LanguagePack::code).toList());
        assertEquals("Tschüs.", packs.get(0).sentence("goodbye"));
        assertTrue(packs.get(0).sentence("greeting").startsWith("Guten Tag"));
    }

    @Test
    void theDefaultLanguageSaysMissingSentencesOfAShopsOwnLanguage() throws IOException {
        writeIncompletePack();

        LanguagePack own = read("fr").get(1);

        assertEquals(OWN_LANGUAGE, own.speakerOf("goodbye").code());
        assertEquals("fr", own.speakerOf("help.menu").code());
        assertEquals("fr-FR", own.speakerOf("help.menu").voice().locale().toString());
    }

    @Test
    void englishSaysMissingSentencesOfTheDefaultLanguage() throws IOException {
        writeIncompletePack();

        LanguagePack own = read(OWN_LANGUAGE, "de").get(0);

        assertEquals(OWN_LANGUAGE, own.speakerOf("goodbye").code());
        assertEquals("en", own.speakerOf("help.menu").code());
    }

    @ParameterizedTest
    @CsvSource({
        "'locale = de-DE\nvoice = Polly.Joanna',voice",
        "'locale = de-DE\nvoice = Polly.Nobody',voice",
        "'voice = Polly.Vicki\nlocale =',locale",
        "'locale = xx-XX',voice",
        "yes =,yes",
        "no = ,no",
        "date.pattern = d. MMMM,date.pattern",
        "date.pattern = EEEE d HH,date.pattern",
        "date.pattern = EEEE 'd,date.pattern",
        "date.pattern = 'the <ordinal>' MMMM,date.pattern",
        "date.ordinals = ,date.ordinals",
        "'date.ordinals = ersten, zweiten',date.ordinals"
    })
    void aPackThatCannotSpeakItsLanguageIsNamedWithItsKey(String lines, String key) throws IOException {
        Files.writeString(folder.resolve("de.properties"), lines);

        var e = assertThrows(PromptException.class, () -> read("de"));
        assertTrue(e.getMessage().contains(folder.resolve("de.properties").toString()), e.getMessage());
        assertTrue(e.getMessage().contains("'" + key + "'"), e.getMessage());
    }

    @Test
    void aPackWithoutADatePatternSaysTheLongFormOfItsLocaleWithoutFullStops() throws IOException {
        writeIncompletePack();

        assertEquals("12 november 2026", read("de", OWN_LANGUAGE).get(1).spokenDate(LocalDate.of(2026, 11, 12)));
    }

    @Test
    void aShopsPackFromBeforeTheNewSentencesIsCompleted() throws IOException {
        Files.writeString(
                folder.resolve(OWN_LANGUAGE + ".properties"),
                "locale = da-DK\nvoice = Google.da-DK-Wavenet-A\nyes = ja\nno = nej\nconsent = Tast 1 eller 2.");
        Files.writeString(
                folder.resolve("de.properties"), "help.menu = Noch etwas? Drücken Sie die 1 oder die 2 bitte.");

        List<LanguagePack> packs = read("de", OWN_LANGUAGE);

        assertEquals("de", packs.get(0).speakerOf("order.not-found").code());
        assertEquals(Word.UNCLEAR, YesNoRecognizer.understand(packs.get(0), "Moment, ja"));
        assertEquals("de", packs.get(1).speakerOf("consent.keys").code());
        assertEquals("de", packs.get(1).speakerOf("order.expected-on").code());
        assertEquals(OWN_LANGUAGE, packs.get(1).speakerOf("consent").code());
        assertEquals(Word.NO, YesNoRecognizer.understand(packs.get(1), "Nej tak"));
    }

    @Test
    void aLanguageWithoutAPackIsNamed() {
        var e = assertThrows(PromptException.class, () -> read("de", "tlh"));
        assertTrue(e.getMessage().contains("tlh"), e.getMessage());
    }

    @Test
    void aLanguageToBeChosenNeedNotBeOneOfTheLanguages() {
        var reader = new LanguagePackReader(Optional.empty(), Optional.empty());
        List<LanguagePack> german = reader.read(List.of("de"));
        LanguagePack french = reader.readAlso(" FR ", german);
        var packs = new LanguagePacks(german, Optional.of(french));

        assertEquals(Optional.of(french), packs.byCode("fr"));
        assertEquals(Optional.of(french), packs.switchTo());
        assertEquals("de", packs.forCaller(PhoneNumber.of("+33612345678")).code());
        assertEquals(german.get(0), reader.readAlso("de", german));
        var e = assertThrows(PromptException.class, () -> reader.readAlso("xx", german));
        assertTrue(e.getMessage().contains("LIZA_LANGUAGE_SWITCH"), e.getMessage());
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThrows(
                PromptException.class,
                () -> new LanguagePackReader(Optional.of(folder.resolve("nowhere")), Optional.empty()));
    }

    private void writeIncompletePack() throws IOException {
        Files.writeString(
                folder.resolve(OWN_LANGUAGE + ".properties"),
                "locale = da-DK\nvoice = Google.da-DK-Wavenet-A\nyes = ja\nno = nej\ngoodbye = Farvel.");
    }

    private List<LanguagePack> read(String... codes) {
        return new LanguagePackReader(Optional.of(folder), Optional.empty()).read(List.of(codes));
    }
}
