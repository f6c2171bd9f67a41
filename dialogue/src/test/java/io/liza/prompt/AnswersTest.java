package io.liza.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.Answer.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of callers to the help question, with their meaning: {@code src/test/resources/answers}. */
class AnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final int LEAST = 40;

    static List<LanguagePack> packs() {
        return LanguagePacksTest.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void ordinaryAnswersAreUnderstood(LanguagePack pack) throws IOException {
        List<String> answers = Files.readAllLines(ANSWERS.resolve(pack.code() + ".txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertTrue(answers.size() >= LEAST, answers.size() + " answers");
        assertEquals(
                List.of(),
                answers.stream().filter(answer -> !isUnderstood(pack, answer)).toList());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anUnclearPhraseWinsOverAYesAndANo(LanguagePack pack) {
        for (String unclear : pack.words().unclear()) {
            for (String word : List.of(first(pack, Word.YES), first(pack, Word.NO))) {
                assertEquals(Word.UNCLEAR, YesNoRecognizer.understand(pack, word + " x, " + unclear), unclear);
            }
        }
    }

    private static String first(LanguagePack pack, Word word) {
        return (word == Word.YES ? pack.words().yes() : pack.words().no())
                .stream().sorted().findFirst().orElseThrow();
    }

    private static boolean isUnderstood(LanguagePack pack, String line) {
        int colon = line.indexOf(':');
        Word expected = Word.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        String answer = line.substring(colon + 1).strip();
        return List.of(answer, answer.toUpperCase(pack.language()), answer.replace(".", "")).stream()
                .allMatch(spelling -> YesNoRecognizer.understand(pack, spelling) == expected);
    }
}
