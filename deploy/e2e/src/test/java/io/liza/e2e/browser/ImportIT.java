package io.liza.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.liza.e2e.Liza;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor imports the exports of a shop: looks at the preview, confirms it, and mends the rows with errors. */
class ImportIT {
    private static final String FILE =
            """
            sep=;
            Bestellnummer;Status;Versanddienst;Straße;;
            #9201;Versandt;Müller & Söhne;Große Straße 1;;
            #9202;Versendet?;;;;
            #9203;Versendet?;;;;
            """;

    private final Liza liza = Liza.running();
    private BrowserVisit visit;
    private Page page;

    @BeforeEach
    void opens() {
        visit = BrowserVisit.of("de-DE", 1280);
        page = visit.page;
        page.navigate("/orders/import");
    }

    @AfterEach
    void closes() {
        assertEquals(
                List.of(),
                visit.complaints().stream()
                        .filter(text ->
                                !text.contains("400 (Bad Request)") && !text.contains("ERR_UPLOAD_FILE_CHANGED"))
                        .toList());
        visit.close();
    }

    @Test
    void seesWhatWouldChangeBeforeAnythingDoes() throws SQLException {
        choose("bestellungen.csv", FILE.getBytes(Charset.forName("windows-1252")));
        page.click("button[value=PREVIEW]");

        PlaywrightAssertions.assertThat(page.locator(":focus")).hasText("Vorschau von bestellungen.csv");
        PlaywrightAssertions.assertThat(page.locator("#preview .errors strong"))
                .hasText("2 Zeilen: unbekannter Status „Versendet?“");
        PlaywrightAssertions.assertThat(page.locator("#preview .ignored")).containsText("Straße");
        PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("Müller & Söhne");
        assertEquals(List.of(), statuses());

        page.click("button[value=CONFIRM]");
        PlaywrightAssertions.assertThat(page.locator(":focus")).hasText("bestellungen.csv wurde importiert");
        assertEquals(List.of("9201 SHIPPED Müller & Söhne"), statuses());
    }

    @Test
    void mendsTheRowsWithErrorsInAFileOfTheirOwn() throws IOException, SQLException {
        choose("bestellungen.csv", FILE.replace("#92", "#5792").getBytes(UTF_8));
        page.click("button[value=PREVIEW]");
        Download rows = page.waitForDownload(() -> page.click("button[value=BAD_ROWS]"));
        PlaywrightAssertions.assertThat(page.locator("#preview h2")).hasText("Vorschau von bestellungen.csv");

        String mended = Files.readString(rows.path()).replace("Versendet?\";", "Storniert\";");
        choose("berichtigt.csv", mended.getBytes(UTF_8));
        PlaywrightAssertions.assertThat(page.locator("#preview h2")).hasCount(0);
        page.click("button[value=PREVIEW]");
        PlaywrightAssertions.assertThat(page.locator("button[value=CONFIRM]")).hasText("2 Bestellungen importieren");
        page.click("button[value=CONFIRM]");
        PlaywrightAssertions.assertThat(page.locator("#preview h2")).hasText("berichtigt.csv wurde importiert");

        assertEquals(
                List.of("579202 CANCELLED", "579203 CANCELLED"),
                liza.ask("select number || ' ' || status from orders where number like '57920_' order by number"));
    }

    @Test
    void isToldAtTheFieldWhatIsWrong(@TempDir Path folder) throws IOException {
        page.click("button[value=PREVIEW]");
        PlaywrightAssertions.assertThat(page.locator("#file-error")).hasText("Wählen Sie eine Datei aus.");

        Path file = folder.resolve("orders.csv");
        Files.writeString(file, "number,status\n9401,SHIPPED\n");
        page.setInputFiles("input[type=file]", file);
        PlaywrightAssertions.assertThat(page.locator("#file-error")).isEmpty();
        page.click("button[value=PREVIEW]");
        PlaywrightAssertions.assertThat(page.locator("#preview h2")).hasCount(1);

        choose("kunden.csv", "Kunde;Ort\nErika;Berlin\n".getBytes(UTF_8));
        page.click("button[value=PREVIEW]");
        PlaywrightAssertions.assertThat(page.locator("#preview .errors strong"))
                .hasText("unpassende Spalten „Kunde, Ort“");
        assertTrue(page.locator("button[value=CONFIRM]").count() == 0);
    }

    private void choose(String name, byte[] content) {
        page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", content));
    }

    private List<String> statuses() throws SQLException {
        return liza.ask("select number || ' ' || status || ' ' || coalesce(carrier, '') from orders"
                + " where number like '920_' order by number");
    }
}
