package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any voice can speak the packs, also another one by VOICE_NAME, so Liza says nothing about herself that has a gender. In
 * German she calls herself an assistant, since her name is a woman's.
 */
class NeutralFormsTest {

    private static final Map<String, String> GENDERED = Map.of(
            "de", "\\bMitarbeiter(in)?\\b",
            "fr", "\\b(désolée?|ravie?|heureu(x|se)|assistante?|sûre?|prête?|enchantée?|certaine?)\\b",
            "it",
                    "\\b(sono|sia) \\p{L}+(at|ut|it|s)[oa]\\b|assistente vocale \\p{L}+[oa]\\b|\\b(sicur|liet|pront)[oa]\\b",
            "es", "\\b(encantad|segur|list|content|preparad)[oa]\\b|\\bseñor(a|ita)?\\b|\\b(el|la|un|una) asistente\\b",
            "pl", "\\p{L}+(?<!zespo)(łam|łem|łabym|łbym)\\b|asystent\\p{L}*|\\bpewn[ay]\\b|\\bPan(i|a|u)?\\b",
            "ru",
                    "\\b(получил|нашл|нашёл|понял|смогл?|записал|услышал|распознал|рада?|готова?)(а|л)?\\b|помощниц\\p{L}*",
            "uk",
                    "\\b(отримав|отримала|знайшов|знайшла|зрозумів|зрозуміла|змогла?|записав|записала|рада|радий|готова)\\b"
                            + "|помічни\\p{L}+");

    static List<LanguagePack> packs() {
        return LanguagePacksTest.packs().stream()
                .filter(pack -> GENDERED.containsKey(pack.code()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noSentenceHasAForm(LanguagePack pack) {
        Pattern gendered = Pattern.compile(
                GENDERED.get(pack.code()),
                Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        pack.sentences()
                .forEach((key, text) -> assertFalse(gendered.matcher(text).find(), () -> key + ": " + text));
    }
}
