package io.liza.admin.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CallFilterTest {

    private final CallFilter filter = new CallFilter();

    @Test
    void isWrittenBackIntoLinksUnderTheNamesThatPeopleBookmarked() {
        filter.status = "PROBLEM";
        filter.language = "de";
        filter.phone = "+49 151";
        filter.from = "2026-11-01";
        filter.to = "2026-11-30";

        assertEquals(
                "status=PROBLEM&language=de&phone=%2B49+151&from=2026-11-01&to=2026-11-30",
                filter.query().toString());
        assertTrue(filter.isSet());
    }

    @Test
    void leavesOutWhatIsEmpty() {
        filter.status = "";
        filter.phone = "  ";
        filter.to = "2026-11-30";

        assertEquals("to=2026-11-30", filter.query().toString());
    }

    @Test
    void isNotSetWithEmptyValuesAlone() {
        filter.status = "";
        filter.language = " ";

        assertFalse(filter.isSet());
    }

    @Test
    void writesWhatWouldEndTheParameterOrTheLinkInPercentForm() {
        filter.phone = "\"><a&b=c#d";

        assertEquals("phone=%22%3E%3Ca%26b%3Dc%23d", filter.query().toString());
    }
}
