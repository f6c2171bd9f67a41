package io.liza.admin.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PROCESSING, PROCESSING",
        "problem, PROBLEM",
        "' Handled ', HANDLED",
        "Completed, COMPLETED",
        "In Progress, PROCESSING",
        "in progress, PROCESSING"
    })
    void isReadFromItsNameAndItsOldLabel(String text, CallStatus status) {
        assertEquals(Optional.of(status), CallStatus.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SHIPPED", "PROBLEM!", "In Bearbeitung"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), CallStatus.parse(text));
    }
}
