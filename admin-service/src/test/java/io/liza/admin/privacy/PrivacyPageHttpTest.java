package io.liza.admin.privacy;

import static org.hamcrest.Matchers.containsString;

import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The privacy page shows the configuration in force. */
@QuarkusTest
class PrivacyPageHttpTest {

    @ParameterizedTest
    @CsvSource({"en,90 days,liza.orders", "de,90 Tage,liza.calls", "ru,90 дн.,liza.calls.dead-letter"})
    void thePageSaysHowLongAndWhere(String language, String days, String topic) {
        Visitor.admin()
                .cookie("liza-language", language)
                .get("/privacy")
                .then()
                .statusCode(200)
                .body(containsString(days), containsString(topic), containsString("LIZA_PRIVACY_CONTACT"));
    }
}
