package io.liza.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-29, 2026-12-31,           ,           , IN_PROGRESS, 2026-12-31, false",
        "2026-12-29, 2026-12-31,           ,           , IN_PROGRESS, 2027-01-01, true",
        "2026-12-29, 2026-12-31,           ,           , DELAYED,     2027-01-01, true",
        "2026-12-29,           ,           ,           , IN_PROGRESS, 2026-12-30, true",
        "          , 2026-12-31,           ,           , IN_PROGRESS, 2027-01-01, true",
        "          ,           ,           ,           , IN_PROGRESS, 2027-01-01, false",
        "2026-12-29, 2026-12-31, 2026-12-30,           , IN_PROGRESS, 2027-01-01, false",
        "2026-12-29, 2026-12-31,           , 2026-12-30, IN_PROGRESS, 2027-01-01, false",
        "2026-12-29, 2026-12-31,           ,           , SHIPPED,     2027-01-01, false",
        "2026-12-29, 2026-12-31,           ,           , DELIVERED,   2027-01-01, false",
        "2026-12-29, 2026-12-31,           ,           , CANCELLED,   2027-01-01, false"
    })
    void anOrderIsOverdueOnceItsPromisedTimeHasPassed(
            LocalDate from,
            LocalDate to,
            LocalDate shipped,
            LocalDate delivered,
            OrderStatus status,
            LocalDate today,
            boolean overdue) {
        assertEquals(overdue, new Delivery(from, to, shipped, delivered, null).isOverdue(status, today));
    }

    @Test
    void implausibleDaysAreRefused() {
        LocalDate day = LocalDate.parse("2026-12-29");

        assertThrows(IllegalArgumentException.class, () -> new Delivery(day, day.minusDays(1), null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Delivery(day.withYear(1026), null, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Delivery(null, null, null, null, "x".repeat(61)));
    }
}
