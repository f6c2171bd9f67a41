package io.liza.voice.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twilio.twiml.voice.Say;
import io.liza.voice.dialogue.Input.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPacksTest {

    static List<LanguagePack> packs() {
        return new LanguagePackReader(Optional.empty(), Optional.empty())
                .read(List.of("de", "en", "fr", "it", "es", "nl", "pl", "tr", "ru", "uk"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackSaysWhatTheGermanOneSays(LanguagePack pack) {
        assertEquals(packs().get(0).sentences().keySet(), pack.sentences().keySet());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackUsesTheSamePlaceholdersInTheSameSentences(LanguagePack pack) {
        packs().get(0).sentences().forEach((key, german) -> {
            for (String placeholder : List.of("{company}", "{website}", "{order}")) {
                assertEquals(german.contains(placeholder), pack.sentence(key).contains(placeholder), key + placeholder);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theKeysToPressAreNamedAndTheHashKeyIsNotWrittenAsASign(LanguagePack pack) {
        for (String key : List.of("consent", "order.confirm", "help")) {
            assertTrue(pack.sentence(key).contains("1") && pack.sentence(key).contains("2"), key);
        }
        assertFalse(pack.sentences().values().stream().anyMatch(sentence -> sentence.contains("#")));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatCallersSayIsUnderstood(LanguagePack pack) {
        assertFalse(pack.yes().isEmpty() || pack.no().isEmpty());
        pack.yes().forEach(word -> assertEquals(Word.YES, Ears.understand(pack, word), word));
        pack.no().forEach(word -> assertEquals(Word.NO, Ears.understand(pack, word), word));
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
