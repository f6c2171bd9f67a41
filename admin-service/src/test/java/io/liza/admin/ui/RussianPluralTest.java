package io.liza.admin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianPluralTest {

    @ParameterizedTest
    @CsvSource({
        "2, FEW",
        "4, FEW",
        "5, MANY",
        "11, MANY",
        "12, MANY",
        "20, MANY",
        "21, ONE",
        "22, FEW",
        "111, MANY",
        "0, MANY"
    })
    void theNounFollowsTheNumber(long count, RussianPlural form) {
        assertEquals(form, RussianPlural.russianPlural(count));
    }
}
