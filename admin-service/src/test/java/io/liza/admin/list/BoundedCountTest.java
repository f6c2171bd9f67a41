package io.liza.admin.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedCountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 10000, 0, true",
        "10000, 10000, 51, 10000, 10000, true",
        "10001, 10001, 51, 10000, 10000, false",
        "7000, 10001, 51, 10000, 7000, false",
        "1, 10001, 51, 10000, 51, false",
        "201, 201, 51, 200, 200, false"
    })
    void isTheNumberUnlessThereMayBeMore(long different, long looked, int shown, int max, long atLeast, boolean exact) {
        assertEquals(new BoundedCount(atLeast, exact), BoundedCount.of(different, looked, shown, max));
    }
}
