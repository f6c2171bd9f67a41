package io.liza.admin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for all templates, also those that no test renders. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("(?is)<form\\b.*?</form>");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<script(?![^>]*\\ssrc=\"/)|<style|\\sstyle=|\\son[a-z]+=|\\shx-on|javascript:|hx-vals='js|<base\\b|<iframe|<object");
    private static final Pattern UNESCAPED = Pattern.compile("\\.(raw|safe)\\b");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatChangesSomethingCarriesTheToken(Path template) throws IOException {
        List<String> naked = FORM.matcher(Files.readString(template))
                .results()
                .map(MatchResult::group)
                .filter(form ->
                        form.toLowerCase().matches("(?s)<form[^>]*\\smethod=\"post\".*") || form.contains("hx-post"))
                .filter(form -> !form.contains("{#csrf /}"))
                .toList();

        assertEquals(List.of(), naked);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineAndNothingUnescaped(Path template) throws IOException {
        String text = Files.readString(template);

        assertEquals(
                List.of(),
                INLINE.matcher(text).results().map(MatchResult::group).toList());
        assertEquals(
                List.of(),
                UNESCAPED.matcher(text).results().map(MatchResult::group).toList());
    }

    /** Else the two above would be silent about a template folder that has moved. */
    @Test
    void thereAreTemplatesWithForms() throws IOException {
        long forms = 0;
        for (Path template : templates()) {
            forms += FORM.matcher(Files.readString(template)).results().count();
        }
        assertTrue(templates().size() > 15 && forms > 10, templates().size() + " templates, " + forms + " forms");
    }
}
