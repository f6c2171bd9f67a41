package io.liza.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyVariableAsUnsetTest {

    private static final Map<String, String> SETTINGS = Map.of("voice.order.min-digits", "${LIZA_ORDER_MIN_DIGITS:2}");

    @Test
    void anEmptyVariableLeavesTheDefault() {
        assertEquals("2", minDigits(Map.of("LIZA_ORDER_MIN_DIGITS", "")));
        assertEquals("2", minDigits(Map.of("LIZA_ORDER_MIN_DIGITS", "  ")));
        assertEquals("2", minDigits(Map.of()));
    }

    @Test
    void anyOtherValueCounts() {
        assertEquals("3", minDigits(Map.of("LIZA_ORDER_MIN_DIGITS", "3")));
    }

    private static String minDigits(Map<String, String> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredInterceptors()
                .withSources(
                        new PropertiesConfigSource(SETTINGS, "settings", 250),
                        new PropertiesConfigSource(environment, "environment", 300))
                .build();
        return config.getValue("voice.order.min-digits", String.class);
    }
}
