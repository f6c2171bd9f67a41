package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFormTest {

    @ParameterizedTest
    @CsvSource({
        "ru,день дня дней,1 21 31 61 101 1001,день",
        "ru,день дня дней,2 3 4 22 32 92 104,дня",
        "ru,день дня дней,0 5 11 12 14 30 90 100 111 112 365,дней",
        "uk,день дні днів,1 31 61 91 101,день",
        "uk,день дні днів,2 34 92 183,дні",
        "uk,день дні днів,7 11 13 30 90 212,днів",
        "pl,dzień dni wielu,1,dzień",
        "pl,dzień dni wielu,2 32 92 104,dni",
        "pl,dzień dni wielu,5 11 12 21 31 90 101 112,wielu",
        "cs,den dny dnů,1,den",
        "cs,den dny dnů,2 4,dny",
        "cs,den dny dnů,5 22 31,dnů",
        "de,Tag Tage,1,Tag",
        "de,Tag Tage,2 21 31 101,Tage",
        "en,day days,1,day",
        "en,day days,0 2 11 21 90,days"
    })
    void theNounFollowsItsNumber(String language, String forms, String numbers, String form) {
        for (String number : numbers.split(" ")) {
            assertEquals(
                    form, PluralForm.choose(language, Long.parseLong(number), Arrays.asList(forms.split(" "))), number);
        }
    }
}
