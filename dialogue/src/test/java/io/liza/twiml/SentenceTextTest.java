package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.TestPacks;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTextTest {

    private static final Pattern DIGIT_AND_FULL_STOP = Pattern.compile("\\d\\.(\\s|$)");

    static List<LanguagePack> packs() {
        return TestPacks.all();
    }

    @ParameterizedTest
    @CsvSource({
        "ru,31,31 день",
        "ru,61,61 день",
        "ru,90,90 дней",
        "ru,92,92 дня",
        "ru,101,101 день",
        "uk,31,31 день",
        "uk,90,90 днів",
        "uk,92,92 дні",
        "pl,1,1 dzień",
        "pl,31,31 dni",
        "de,1,1 Tag",
        "de,31,31 Tage",
        "en,1,1 day",
        "en,90,90 days",
        "fr,1,1 jour",
        "it,30,30 giorni",
        "es,1,1 día",
        "nl,1,1 dag",
        "tr,30,30 gün"
    })
    void theRetentionIsSaidWithTheRightNoun(String code, String days, String spoken) {
        LanguagePack pack = packs().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        for (Sentence sentence : List.of(Sentence.CONSENT, Sentence.CONSENT_MORE, Sentence.MESSAGE_CONSENT)) {
            String text = text("Musterhaus", days).of(pack, sentence).orElseThrow();
            assertTrue(text.contains(spoken), text);
            assertFalse(text.contains("{"), text);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aNameThatEndsInADigitIsNotReadAsAnOrdinal(LanguagePack pack) {
        for (Sentence sentence : List.of(Sentence.GREETING, Sentence.CONSENT, Sentence.CONSENT_MORE, Sentence.THANKS)) {
            String text = text("Laden 24", "90").of(pack, sentence).orElseThrow();
            assertTrue(sentence == Sentence.CONSENT_KEYS || text.contains("Laden 24"), text);
            assertFalse(DIGIT_AND_FULL_STOP.matcher(text).find(), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "consent,Siehe {website}.,'{website}'",
        "consent,'',is missing or empty",
        "consent.more,Siehe {website}.,'{website}'",
        "consent.keys,Siehe {website}.,'{website}'",
        "message.consent,Siehe {website}.,'{website}'",
        "message.consent,Von {hours}.,'{hours}'",
        "message.offer,Von {hours}.,no value there",
        "consent,'Für {days|Tag|Tage|Tagen}.','2 forms'",
        "greeting,'{company|Laden|Läden} grüßt.','2 forms'",
        "order.read-back,Sie haben {order}.,full stop",
        "order.too-short,Mindestens 3.,full stop",
        "thanks,Wir speichern {days}. Danke.,full stop",
        "help.menu,{week},no value there"
    })
    void aSentenceThatCannotBeSaidIsNamedWithFileAndKey(String key, String sentence, String problem) {
        Sentence changed = Sentence.valueOf(key.toUpperCase().replace('.', '_').replace('-', '_'));
        LanguagePack pack = TestPacks.with(key, sentence);

        var e = assertThrows(
                PromptException.class, () -> text("Musterhaus", "90").of(pack, changed));
        assertTrue(e.getMessage().contains("de.properties: '" + key + "'"), e.getMessage());
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    @Test
    void theConsentToARecordingNamesTheDaysOfRecordings() {
        var texts =
                new SentenceText(Map.of("company", "Musterhaus", "website", "", "days", "90", "recording-days", "7"));

        assertTrue(
                texts.of(packs().get(0), Sentence.MESSAGE_CONSENT).orElseThrow().contains("nach 7 Tagen"));
        assertTrue(texts.of(packs().get(0), Sentence.CONSENT).orElseThrow().contains("90 Tage"));
    }

    @Test
    void aDateMayStandBeforeAFullStopWhereItEndsInAWord() {
        LanguagePack german = TestPacks.with("order.delivered-on", "Zugestellt am {date}.");

        assertEquals(
                "Zugestellt am __date__.",
                text("Musterhaus", "90").of(german, Sentence.ORDER_DELIVERED_ON).orElseThrow());
    }

    @Test
    void aTimeOfTheDayIsNoOrdinal() {
        LanguagePack german = TestPacks.with("thanks", "Bis 17.30 Uhr.");

        assertEquals(
                "Bis 17.30 Uhr.",
                text("Musterhaus", "90").of(german, Sentence.THANKS).orElseThrow());
    }

    private static SentenceText text(String company, String days) {
        return new SentenceText(Map.of("company", company, "website", "", "days", days, "recording-days", days));
    }
}
