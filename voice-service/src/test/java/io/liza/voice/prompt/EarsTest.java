package io.liza.voice.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.voice.dialogue.Input.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarsTest {

    private final LanguagePack german = new LanguagePackReader(Optional.empty(), Optional.empty())
            .read(List.of("de"))
            .get(0);

    @ParameterizedTest
    @CsvSource({
        "ja,YES",
        "Ja.,YES",
        "'Ja, bitte!',YES",
        "JA GERNE,YES",
        "nein,NO",
        "'Nein, danke.',NO",
        "januar,UNCLEAR",
        "jacke,UNCLEAR",
        "ja und nein,UNCLEAR",
        "nein ja,UNCLEAR",
        "vielleicht,UNCLEAR",
        "...,UNCLEAR"
    })
    void onlyWholeWordsCount(String speech, Word word) {
        assertEquals(word, Ears.understand(german, speech));
    }

    @ParameterizedTest
    @CsvSource({
        "tr,HAYIR,NO",
        "tr,'Evet.',YES",
        "fr,'Non, c’est tout.',NO",
        "en,not sure,UNCLEAR",
        "en,I do not know,UNCLEAR"
    })
    void lettersAndApostrophesAreTakenAsTheLanguageHasThem(String code, String speech, Word word) {
        LanguagePack pack = new LanguagePackReader(Optional.empty(), Optional.empty())
                .read(List.of(code))
                .get(0);

        assertEquals(word, Ears.understand(pack, speech));
    }

    @Test
    void nothingSpokenIsNoWord() {
        assertNull(Ears.understand(german, null));
        assertNull(Ears.understand(german, "  "));
    }
}
