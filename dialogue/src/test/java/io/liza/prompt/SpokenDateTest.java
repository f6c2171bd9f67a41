package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenDateTest {

    private static final LocalDate LEAP_YEAR = LocalDate.of(2028, 1, 1);
    private static final Pattern DATE = Pattern.compile("\\{(date|from|to|week)}");
    private static final Pattern DIGIT_AND_FULL_STOP = Pattern.compile("\\d\\.");

    static List<LanguagePack> packs() {
        return LanguagePacksTest.packs();
    }

    @ParameterizedTest
    @CsvSource({
        "de,2026-11-12,'Donnerstag, dem zwölften November'",
        "de,2026-12-01,'Dienstag, dem ersten Dezember'",
        "de,2026-03-31,'Dienstag, dem einunddreißigsten März'",
        "de,2028-02-29,'Dienstag, dem neunundzwanzigsten Februar'",
        "en,2026-11-12,'Thursday, November 12'",
        "en,2028-02-29,'Tuesday, February 29'",
        "en,2027-01-01,'Friday, January 1'",
        "fr,2026-11-12,jeudi 12 novembre",
        "fr,2026-11-01,dimanche premier novembre",
        "fr,2026-08-31,lundi 31 août",
        "fr,2028-02-29,mardi 29 février",
        "it,2026-11-12,giovedì 12 novembre",
        "it,2027-05-01,sabato primo maggio",
        "it,2028-02-29,martedì 29 febbraio",
        "es,2026-11-12,jueves 12 de noviembre",
        "es,2026-09-01,martes 1 de septiembre",
        "es,2028-02-29,martes 29 de febrero",
        "nl,2026-11-12,donderdag 12 november",
        "nl,2027-03-01,maandag 1 maart",
        "nl,2028-02-29,dinsdag 29 februari",
        "pl,2026-11-12,dwunastego listopada",
        "pl,2027-01-01,pierwszego stycznia",
        "pl,2026-10-23,dwudziestego trzeciego października",
        "pl,2028-02-29,dwudziestego dziewiątego lutego",
        "tr,2026-11-12,12 Kasım Perşembe",
        "tr,2027-08-30,30 Ağustos Pazartesi",
        "tr,2028-02-29,29 Şubat Salı",
        "ru,2026-11-12,двенадцатого ноября",
        "ru,2027-05-09,девятого мая",
        "ru,2026-03-31,тридцать первого марта",
        "ru,2028-02-29,двадцать девятого февраля",
        "uk,2026-11-12,дванадцятого листопада",
        "uk,2027-08-24,двадцять четвертого серпня",
        "uk,2027-05-03,третього травня",
        "uk,2028-02-29,двадцять дев'ятого лютого"
    })
    void aDayIsSaidAsPeopleSayIt(String code, LocalDate day, String spoken) {
        assertEquals(spoken, pack(code).spokenDate(day));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyDayOfAYearIsSaidInItsOwnWay(LanguagePack pack) {
        var spoken = new HashSet<String>();
        year().forEach(day -> {
            String date = pack.spokenDate(day);
            assertTrue(spoken.add(date), date);
            assertFalse(date.isBlank() || date.contains("<") || date.contains("2028"), date);
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noSentenceHasADigitBeforeAFullStopOnAnyDay(LanguagePack pack) {
        List<String> sentences =
                pack.sentences().values().stream().filter(DATE.asPredicate()).toList();
        assertTrue(sentences.size() >= 6, pack::code);
        year().map(pack::spokenDate).forEach(date -> sentences.stream()
                .map(sentence -> DATE.matcher(sentence).replaceAll(date))
                .forEach(said -> assertFalse(DIGIT_AND_FULL_STOP.matcher(said).find(), said)));
    }

    private static Stream<LocalDate> year() {
        return LEAP_YEAR.datesUntil(LEAP_YEAR.plusYears(1));
    }

    private static LanguagePack pack(String code) {
        return packs().stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
