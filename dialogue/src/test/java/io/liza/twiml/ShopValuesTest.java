package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.settings.ShopSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopValuesTest {

    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    @ParameterizedTest
    @CsvSource({"P90D,90", "P1D,1", "PT36H,2", "PT24H,1", "PT24H1S,2", "PT1M,1", "PT0S,1", "P3650D,3650"})
    void callersHearOfNoShorterRetentionThanTheRealOne(Duration retention, String days) {
        assertEquals(days, values(Optional.of("Musterhaus"), retention).get("days"));
        assertEquals(
                days,
                ShopValues.of(settings("Musterhaus", null), Optional.empty(), NINETY_DAYS, retention, true)
                        .get("recording-days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aStartThatCallersReachNeedsTheNameOfTheCompany(String name) {
        var e = assertThrows(IllegalStateException.class, () -> values(Optional.of(name), NINETY_DAYS));
        assertTrue(e.getMessage().contains("COMPANY_NAME"), e.getMessage());
        assertThrows(IllegalStateException.class, () -> values(Optional.empty(), NINETY_DAYS));
    }

    @Test
    void aStackForThisMachineAloneHasANameForDemonstrations() {
        assertEquals(
                "Liza Demo",
                ShopValues.of(settings(null, null), Optional.empty(), NINETY_DAYS, NINETY_DAYS, false)
                        .get("company"));
    }

    @Test
    void aNameOfTheDashboardReplacesThatOfTheEnvironment() {
        var values =
                ShopValues.of(settings("Neuhaus", null), Optional.of("Musterhaus"), NINETY_DAYS, NINETY_DAYS, true);

        assertEquals("Neuhaus", values.get("company"));
        assertEquals("", values.get("website"));
    }

    @ParameterizedTest
    @CsvSource({"https://www.example.com/,www.example.com", "www.example.com/shop,www.example.com/shop"})
    void theWebsiteIsSpokenWithoutItsScheme(String url, String spoken) {
        assertEquals(
                spoken,
                ShopValues.of(settings("Musterhaus", url), Optional.empty(), NINETY_DAYS, NINETY_DAYS, true)
                        .get("website"));
    }

    private static Map<String, String> values(Optional<String> company, Duration retention) {
        return ShopValues.of(settings(null, null), company, retention, retention.plusDays(1), true);
    }

    private static ShopSettings settings(String company, String website) {
        return new ShopSettings(company, website, null, null, null, null);
    }
}
