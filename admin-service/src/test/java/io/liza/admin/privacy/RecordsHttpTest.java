package io.liza.admin.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of processing activities say what the configuration in force does. */
@QuarkusTest
class RecordsHttpTest {

    private static final Path DOCUMENT = Path.of("../deploy/RECORDS.md");

    /** Written anew with {@code -Dliza.write-documents}. */
    @Test
    void theDocumentIsTheOneThatTheDefaultsMake() throws IOException {
        String document = Visitor.admin()
                .get("/privacy/records/records.md")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .extract()
                .asString()
                // The tests sign in with an issuer of their own; by default there is none.
                .replaceFirst("- localhost .*\n", "");
        if (System.getProperty("liza.write-documents") != null) {
            Files.writeString(DOCUMENT, document);
        }

        assertEquals(Files.readString(DOCUMENT), document);
    }

    @ParameterizedTest
    @CsvSource({"en,90 days,liza.orders", "de,90 Tage,liza.calls", "ru,90 дн.,liza.calls.dead-letter"})
    void thePageSaysHowLongAndWhere(String language, String days, String topic) {
        Visitor.admin()
                .cookie("liza-language", language)
                .get("/privacy/records")
                .then()
                .statusCode(200)
                .body(containsString(days), containsString(topic), containsString("LIZA_PRIVACY_CONTACT"));
    }
}
