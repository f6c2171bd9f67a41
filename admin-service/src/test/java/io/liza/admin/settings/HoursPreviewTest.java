package io.liza.admin.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursPreviewTest {

    private static final ZonedDateTime OPENING = ZonedDateTime.of(2026, 11, 30, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de|2026|Montag, 30. November, 09:00
                    de|2025|Montag, 30. November 2026, 09:00
                    en|2026|Monday, November 30, 09:00
                    en|2025|Monday, November 30, 2026, 09:00
                    ru|2026|понедельник, 30 ноября, 09:00
                    ru|2025|понедельник, 30 ноября 2026 г., 09:00
                    """)
    void theNextOpeningIsADateOfTheLanguage(String language, int thisYear, String shown) {
        assertEquals(shown, new HoursPreview(false, OPENING, thisYear).nextIn(Locale.forLanguageTag(language)));
    }
}
