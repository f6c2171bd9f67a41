package io.liza.admin.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartNotificationsTest {

    @ParameterizedTest
    @CsvSource({
        "LIZA_NOTIFY_EMAILS, anna, https://hooks.example.com/a, whsec_c2VjcmV0",
        "LIZA_NOTIFY_WEBHOOK_URL, anna@example.com, https://hooks.example.com/a b, whsec_c2VjcmV0",
        "LIZA_NOTIFY_WEBHOOK_URL, anna@example.com, http://localhost/a, whsec_c2VjcmV0",
        "LIZA_NOTIFY_WEBHOOK_URL, anna@example.com, https://me:pass@hooks.example.com/a, whsec_c2VjcmV0",
        "LIZA_NOTIFY_WEBHOOK_SECRET, anna@example.com, https://hooks.example.com/a, c2VjcmV0"
    })
    void aWrongStartValueIsNamedAndNotRepeated(String variable, String email, String url, String secret) {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> StartNotifications.of(List.of(email), url, secret, false));

        assertTrue(failure.getMessage().startsWith(variable), failure::getMessage);
        for (String value : List.of("anna", "hooks.example.com", "c2VjcmV0")) {
            assertFalse(failure.getMessage().contains(value), failure::getMessage);
        }
    }

    @Test
    void rightStartValuesHold() {
        var settings = StartNotifications.of(
                List.of("anna@example.com", " ben@example.com"),
                "http://localhost:9/a",
                "whsec_c2VjcmV0,whsec_b3RoZXI=",
                true);

        assertEquals(List.of("anna@example.com", "ben@example.com"), settings.recipients());
        assertEquals("http://localhost:9/a", settings.webhookUrl());
        assertEquals(
                List.of(), StartNotifications.of(List.of(), null, null, false).recipients());
    }
}
