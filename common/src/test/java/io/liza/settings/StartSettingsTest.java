package io.liza.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.people.PeopleOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    @Test
    void everyVariableIsRead() {
        var settings = StartSettings.of(
                Optional.of("https://www.example.com"),
                List.of("handover", " Callback "),
                Optional.of(List.of("+49 30 23125001", "+493023125002")),
                Optional.of("Mo-Fr 09:00-17:00"));

        assertNull(settings.company());
        assertEquals("https://www.example.com", settings.website());
        assertEquals(Set.of(PeopleOffer.HANDOVER, PeopleOffer.CALLBACK), settings.offers());
        assertEquals(List.of(new PhoneNumber("+493023125001"), new PhoneNumber("+493023125002")), settings.phones());
        assertEquals(5, settings.hours().week().size());
    }

    @Test
    void nothingMayBeOfferedAndHoursMayBeMissing() {
        var settings = StartSettings.of(Optional.empty(), List.of("none"), Optional.empty(), Optional.empty());

        assertEquals(Set.of(), settings.offers());
        assertEquals(List.of(), settings.phones());
        assertNull(settings.hours());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LIZA_OFFERS|fax|+493023125001|Mo 9-17|example.com
                    LIZA_HANDOVER_PHONES|message|030 23125001|Mo 9-17|example.com
                    LIZA_HANDOVER_PHONES|message|me|Mo 9-17|example.com
                    LIZA_OPENING_HOURS|message|+493023125001|all day|example.com
                    WEBSITE_URL|message|+493023125001|Mo 9-17|<b>
                    """)
    void aWrongValueIsRefusedWithItsVariableAndTheRightForm(
            String variable, String offer, String phone, String hours, String website) {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> StartSettings.of(
                        Optional.of(website), List.of(offer), Optional.of(List.of(phone)), Optional.of(hours)));

        assertTrue(refused.getMessage().startsWith(variable + " is wrong. It must be "), refused.getMessage());
        assertFalse(refused.getMessage().contains("23125001"), refused.getMessage());
    }
}
