package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages load existing files of our own server only. */
@QuarkusTest
class AssetsHttpTest {

    private static final Pattern FONT = Pattern.compile("url\\(\"?(fonts/[^\")]+)");

    @Test
    void everyStylesheetIsThere() {
        List<String> sheets = layout().select("link[rel=stylesheet]").eachAttr("href");

        assertFalse(sheets.size() < 3, sheets.toString());
        sheets.forEach(sheet -> supervisor().get(sheet).then().statusCode(200).contentType(startsWith("text/css")));
    }

    @Test
    void everyScriptIsThere() {
        List<String> scripts = layout().select("script").eachAttr("src");

        assertFalse(scripts.size() < 5, scripts.toString());
        scripts.forEach(
                script -> supervisor().get(script).then().statusCode(200).contentType(containsString("javascript")));
    }

    @Test
    void theLogoIsThere() {
        Stream.concat(
                        layout().select("link[rel=icon]").eachAttr("href").stream(),
                        layout().select("img").eachAttr("src").stream())
                .forEach(image ->
                        supervisor().get(image).then().statusCode(200).contentType(startsWith("image/svg+xml")));
    }

    @Test
    void theFontOfTheIconsIsThere() {
        String sheet = layout().select("link[href*=icons]").attr("href");
        var font = FONT.matcher(supervisor().get(sheet).asString());

        assertTrue(font.find());
        supervisor()
                .urlEncodingEnabled(false)
                .get(sheet.substring(0, sheet.lastIndexOf('/') + 1) + font.group(1))
                .then()
                .statusCode(200);
    }

    @Test
    void versionedAddressesMayBeKeptForEver() {
        layout().select("[href^=/webjars/], [src^=/webjars/]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .forEach(address -> supervisor()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("immutable")));
    }

    @Test
    void aPageLoadsNothingFromElsewhere() {
        layout().select("link[href], script[src], img[src]")
                .forEach(element ->
                        assertTrue((element.attr("href") + element.attr("src")).startsWith("/"), element.outerHtml()));
    }

    private static Document layout() {
        return Browser.open("/");
    }
}
