package io.liza.admin.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

    private static final List<String> OURS = List.of("en", "de", "ru");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                         | de",
                "DE-de                      | de",
                "De-DE-1996                 | de",
                "de-AT,en;q=0.5             | de",
                "fr,ru;q=0.8                | ru",
                "en;q=0.2,de;q=0.9          | de",
                "en;q=0.2 , de ; q=0.9      | de",
                "en;q=0.2,de;Q=0.9          | de",
                "ru;q=0.001,de;q=0.002      | de",
                "ru;q=1.000,de;q=0.999      | ru",
                "de;q=0.5,ru;q=0.5          | de",
                "*                          | en",
                "fr,*;q=0.1                 | en",
                "en;q=0,*                   | de",
                "en;q=0,*;q=0.5,ru          | ru",
                "de;q=0.1,*;q=0.9           | en",
                "de-CH;q=0,de               | de"
            })
    void theLanguageThatIsWantedMostIsTaken(String header, String language) {
        assertEquals(language, best(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", ",", ",,,,", "fr", "fr-FR,zh", "de;q=0", "de;q=0,en;q=0.000", "*;q=0", "nonsense-"})
    void noneIsTakenWhereNoneIsWanted(String header) {
        assertEquals("none", best(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de;q=1.5",
                "de;q=2",
                "de;q=-1",
                "de;q=",
                "de;q",
                "de;",
                "de;q=abc",
                "de;q=NaN",
                "de;q=1e0",
                "de;q=.5",
                "de;q=0,5",
                "de;q=0.1234",
                "de;q=1.001",
                "de;level=1",
                "de;q=0.5;q=0.9",
                "de_DE",
                "-de",
                "de-",
                "d--e",
                "d\u00e9",
                "\"de\"",
                "de de",
                "de\u0000",
                "abcdefghi",
                "*-DE",
                "=",
                ";;;",
                "\uff44\uff45"
            })
    void anItemThatCannotBeReadIsLeftOutAndTheOthersCount(String unreadable) {
        assertEquals("none", best(unreadable));
        assertEquals("ru", best(unreadable + ",ru;q=0.3"));
        assertEquals("ru", best("ru;q=0.3," + unreadable));
        assertEquals("ru", best("en;q=0.1," + unreadable + ", ,ru;q=0.3"));
    }

    @Test
    void aHeaderThatIsSentTwiceIsOneList() {
        assertEquals(
                "ru",
                AcceptLanguage.parse(List.of("de;q=0.5", "de;q=9", "ru"))
                        .best(OURS)
                        .orElse("none"));
        assertEquals("none", AcceptLanguage.parse(List.of()).best(OURS).orElse("none"));
    }

    @Test
    void whatIsPassedOnHoldsTheReadableItemsOnly() {
        assertEquals(
                "ru, en-gb;q=0.850, *;q=0.000",
                AcceptLanguage.parse(List.of("de;q=7, en-GB;q=0.85,ru , *;q=0")).toString());
    }

    @Test
    void ofVeryManyItemsTheFirstCount() {
        String many = "fr,".repeat(100_000) + "de";

        assertEquals("none", best(many));
        assertEquals("de", best("de," + many));
    }

    private static String best(String header) {
        return AcceptLanguage.parse(List.of(header)).best(OURS).orElse("none");
    }
}
