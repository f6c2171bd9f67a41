package io.liza.admin.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrderFilterTest {

    private final OrderFilter filter = new OrderFilter();

    @Test
    void isWrittenBackIntoLinksUnderTheNamesThatPeopleBookmarked() {
        filter.status = "In Progress";
        filter.phone = "+49151";
        filter.orderNumber = "4711";
        filter.from = "2026-11-01";
        filter.to = "2026-11-30";

        assertEquals(
                "status=In+Progress&phone=%2B49151&order_number=4711&from=2026-11-01&to=2026-11-30",
                filter.query().toString());
        assertTrue(filter.isSet());
    }

    @Test
    void leavesOutWhatIsEmpty() {
        filter.orderNumber = " ";
        filter.phone = "";
        filter.status = "SHIPPED";

        assertEquals("status=SHIPPED", filter.query().toString());
    }

    @Test
    void isNotSetWithEmptyValuesAlone() {
        filter.orderNumber = "";

        assertFalse(filter.isSet());
    }
}
