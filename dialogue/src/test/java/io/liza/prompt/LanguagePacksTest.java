package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twilio.twiml.voice.Say;
import io.liza.dialogue.Answer.Word;
import io.liza.dialogue.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagePacksTest {

    static List<LanguagePack> packs() {
        return TestPacks.all();
    }

    @Test
    void thePacksAreThoseOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/prompts"))) {
            Set<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.equals("voices.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .collect(Collectors.toSet());
            assertEquals(found, packs().stream().map(LanguagePack::code).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackSaysEverySentence(LanguagePack pack) {
        assertEquals(
                Arrays.stream(Sentence.values()).map(Sentence::key).collect(Collectors.toSet()),
                pack.sentences().keySet());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackUsesTheSamePlaceholdersInTheSameSentences(LanguagePack pack) {
        packs().get(0).sentences().forEach((key, german) -> {
            for (String placeholder : List.of("{company}", "{website}", "{order}", "{hours}", "{reason}", "{days")) {
                assertEquals(german.contains(placeholder), pack.sentence(key).contains(placeholder), key + placeholder);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theKeysToPressAreNamedAndTheHashKeyIsNotWrittenAsASign(LanguagePack pack) {
        for (String key : List.of(
                "consent",
                "order.confirm",
                "help.menu",
                "callback.offer",
                "message.offer",
                "message.consent",
                "message.review")) {
            assertTrue(pack.sentence(key).contains("1") && pack.sentence(key).contains("2"), key);
        }
        assertTrue(pack.sentence("help.menu").contains("0")
                && pack.sentence("people.offer-zero").contains("0"));
        assertTrue(pack.sentence("whisper.press-one").contains("1"));
        assertFalse(pack.sentences().values().stream().anyMatch(sentence -> sentence.contains("#")));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPhraseOfThePackIsRecognized(LanguagePack pack) {
        YesNoWords words = pack.words();
        assertFalse(words.yes().isEmpty() || words.no().isEmpty());
        words.yes().forEach(word -> assertEquals(Word.YES, YesNoRecognizer.understand(pack, word), word));
        words.no().forEach(word -> assertEquals(Word.NO, YesNoRecognizer.understand(pack, word), word));
        words.yesAlone().forEach(word -> assertEquals(Word.YES, YesNoRecognizer.understandAlone(pack, word), word));
        words.noAlone().forEach(word -> assertEquals(Word.NO, YesNoRecognizer.understandAlone(pack, word), word));
    }

    @ParameterizedTest
    @CsvSource({
        "de,Eins,Zwei,Januar",
        "en,One,Two,January",
        "fr,Un,Deux,Janvier",
        "it,Uno,Due,Gennaio",
        "es,Uno,Dos,Enero",
        "nl,Eén,Twee,Januari",
        "pl,Jeden,Dwa,Styczeń",
        "tr,Bir,İki,Ocak",
        "ru,Один,Два,Январь",
        "uk,Один,Два,Січень"
    })
    void theNamesOfTheKeysAreKnownInEveryLanguage(String code, String one, String two, String january) {
        LanguagePack pack = packs().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        for (String end : List.of("", ".", "!", " ", "…")) {
            for (String yes : List.of(one, one.toLowerCase(pack.language()), one.toUpperCase(pack.language()), "1")) {
                assertEquals(Word.YES, YesNoRecognizer.understand(pack, yes + end), yes + end);
            }
            for (String no : List.of(two, two.toLowerCase(pack.language()), two.toUpperCase(pack.language()), "2")) {
                assertEquals(Word.NO, YesNoRecognizer.understand(pack, no + end), no + end);
            }
            assertEquals(Word.UNCLEAR, YesNoRecognizer.understand(pack, january + end), january + end);
            assertEquals(Word.UNCLEAR, YesNoRecognizer.understand(pack, one + " " + two + end), "both");
        }
    }

    @Test
    void noTwoPacksClaimTheSameCountry() {
        Map<String, String> claimed = new HashMap<>();
        for (LanguagePack pack : packs()) {
            for (String code : pack.countryCodes()) {
                assertEquals(null, claimed.put(code, pack.code()), code + " is claimed twice");
            }
        }
    }

    @Test
    void everyVoiceOfTheCatalogueIsOneThatTwilioKnows() {
        Set<String> known =
                Arrays.stream(Say.Voice.values()).map(Object::toString).collect(Collectors.toSet());
        Properties catalogue =
                PropertiesFiles.fromClassPath("prompts/voices.properties").orElseThrow();
        for (String locale : catalogue.stringPropertyNames()) {
            for (String voice : PropertiesFiles.list(catalogue, locale)) {
                assertTrue(known.contains(voice), locale + ": " + voice);
            }
        }
    }
}
