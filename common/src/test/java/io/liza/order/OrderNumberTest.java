package io.liza.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "47 11", "47a", "-1", "٤٧١١", "123456789012345678901234567890123"})
    void anInvalidOrderNumberCannotExist(String digits) {
        assertThrows(IllegalArgumentException.class, () -> new OrderNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0047", "4711", "12345678901234567890123456789012"})
    void digitsAreAnOrderNumberAndKeepTheirZeros(String digits) {
        assertEquals(digits, new OrderNumber(digits).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPPED,SHIPPED",
        "In Progress,IN_PROGRESS",
        "in_progress,IN_PROGRESS",
        "' Delivered ',DELIVERED",
        "cancelled,CANCELLED"
    })
    void aStatusIsReadFromItsNameAndItsOldLabel(String text, OrderStatus status) {
        assertEquals(Optional.of(status), OrderStatus.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LOST", "SHIPPED!", "<script>"})
    void anythingElseIsNoStatus(String text) {
        assertEquals(Optional.empty(), OrderStatus.parse(text));
    }
}
