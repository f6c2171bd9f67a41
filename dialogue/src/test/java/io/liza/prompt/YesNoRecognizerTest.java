package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.Answer.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesNoRecognizerTest {

    private final LanguagePack german = TestPacks.builtIn("de");

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
        assertEquals(word, YesNoRecognizer.understand(german, speech));
    }

    @ParameterizedTest
    @CsvSource({
        "tr,HAYIR,NO",
        "tr,'Evet.',YES",
        "fr,'Non, c’est tout.',NO",
        "en,not sure,UNCLEAR",
        "en,I do not know,UNCLEAR"
    })
    void lettersAndApostrophesFollowTheLanguage(String code, String speech, Word word) {
        assertEquals(word, YesNoRecognizer.understand(TestPacks.builtIn(code), speech));
    }

    @ParameterizedTest
    @CsvSource({
        "de,Eins.,YES",
        "de,eins!,YES",
        "de,EINS,YES",
        "de,1,YES",
        "de,1.,YES",
        "de,１,YES",
        "de,'Eins, bitte.',YES",
        "de,Nummer eins,YES",
        "de,Taste 1,YES",
        "de,zwei,NO",
        "de,Zwo,NO",
        "de,2.,NO",
        "de,einst,UNCLEAR",
        "de,einsam,UNCLEAR",
        "de,eins oder zwei,UNCLEAR",
        "de,eins eins zwei,UNCLEAR",
        "de,11,UNCLEAR",
        "de,21,UNCLEAR",
        "de,'1,5',UNCLEAR",
        "de,januar eins,UNCLEAR",
        "en,One.,YES",
        "en,one,YES",
        "en,Number one,YES",
        "en,'Two!',NO",
        "en,one more time,UNCLEAR",
        "en,one moment,UNCLEAR",
        "en,I have one question,UNCLEAR",
        "en,two orders,UNCLEAR",
        "en,'No, one moment.',UNCLEAR",
        "en,one two,UNCLEAR",
        "fr,Un.,YES",
        "fr,un instant,UNCLEAR",
        "nl,E\u0301\u0065\u0301n,YES",
        "nl,'Twee, graag.',NO",
        "tr,BİR,YES",
        "tr,bir dakika,UNCLEAR"
    })
    void theNameOfAKeyCountsAsTheWholeAnswerOnly(String code, String speech, Word word) {
        assertEquals(word, YesNoRecognizer.understand(TestPacks.builtIn(code), speech));
    }

    @Test
    void aQuestionForAKeyAcceptsOnlyNamesOfKeys() {
        assertEquals(Word.YES, YesNoRecognizer.understandAlone(german, "Eins."));
        assertEquals(Word.NO, YesNoRecognizer.understandAlone(german, "2"));
        assertEquals(Word.UNCLEAR, YesNoRecognizer.understandAlone(german, "ja"));
        assertEquals(Word.UNCLEAR, YesNoRecognizer.understandAlone(german, "eins und zwei"));
        assertNull(YesNoRecognizer.understandAlone(german, " "));
    }

    @Test
    void nothingSpokenIsNoWord() {
        assertNull(YesNoRecognizer.understand(german, null));
        assertNull(YesNoRecognizer.understand(german, "  "));
    }
}
