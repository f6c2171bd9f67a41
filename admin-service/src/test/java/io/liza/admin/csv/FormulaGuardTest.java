package io.liza.admin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    private static final List<String> SIGNS = List.of(
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "⁼", "⁺", "⁻", "₌", "₊", "₋", "−", "–", "﬩");
    private static final List<String> INVISIBLE = List.of(
            " ",
            "\u00A0",
            "\u2003",
            "\u202F",
            "\u3000",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u200E",
            "\u200F",
            "\u202E",
            "\u2066",
            "\u2069",
            "\u061C",
            "\u034F",
            "\uFE0F",
            "\u0301",
            "\u115F",
            "\u3164",
            "\uFFA0",
            "\u2800",
            "\u180E",
            "\u17B4",
            "\uDB40\uDC01",
            "\uE000",
            "\"",
            "\"\"");
    private static final List<String> SEPARATORS = List.of(
            ",", ";", "|", "\t", "\r", "\n", "\r\n", "\u000B", "\u000C", "\u0085", "\u2028", "\u2029", "；", "，", "｜",
            "\u001F", "\u037E");

    /** What a spreadsheet must find at the start of no cell, however it splits: written apart from the guard's own rules. */
    private static final Pattern LIVE_FORMULA = Pattern.compile("(?:^|[" + String.join("", SEPARATORS) + "])" + "(?:"
            + INVISIBLE.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")*" + "["
            + String.join("", SIGNS).replace("-", "\\-") + "]");

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49151", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "\u200B=1", "\u00A0＝1", "\"=1", "'=1"
            })
    void aTextThatCouldBeginAFormulaGetsAnApostropheInFront(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "de",
                "4711",
                "a=b",
                "1-2",
                "mail@liza",
                " x",
                "'x",
                "'",
                "''",
                "a; b, c|d",
                "•••12",
                "DHL - tomorrow",
                "x\n1\n2",
                "2026-11-22 10:30:05",
                "{\"rows\": 4, \"changed\": 1}",
                "über; Größe"
            })
    void anyOtherTextStaysAsItIs(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "DHL;=1+1 -> DHL;'=1+1",
                "a,+1;-2|@3 -> a,'+1;'-2|'@3",
                "a; \"=1 -> a;' \"=1",
                "a；＝1 -> a；'＝1",
                "=1;'=1;''=1 -> '=1;''=1;'''=1",
                "a;;=1 -> a;;'=1"
            })
    void soDoesEveryPlaceWhereACellCouldBegin(String text, String guarded) {
        assertEquals(guarded, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(guarded));
    }

    @Test
    void everySignIsGuardedBehindEveryInvisibleCharacterAndEverySeparator() {
        for (String sign : SIGNS) {
            for (String invisible : INVISIBLE) {
                for (String separator : SEPARATORS) {
                    String formula = invisible + sign + "1";
                    assertEquals("'" + formula, FormulaGuard.guard(formula));
                    assertEquals(
                            "a" + separator + "'" + formula,
                            FormulaGuard.guard("a" + separator + formula),
                            () -> codes("a" + separator + formula));
                }
            }
        }
    }

    @Test
    void whateverIsWrittenIsHarmlessAndComesBackAsItWas() {
        var random = new Random(20261126);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            String guarded = FormulaGuard.guard(text);

            assertFalse(LIVE_FORMULA.matcher(guarded).find(), () -> codes(text) + " became " + codes(guarded));
            assertEquals(text, FormulaGuard.unguard(guarded), () -> codes(text));
        }
    }

    @Test
    void hostileLengthsTakeLinearTime() {
        for (String part : List.of("'", "\u200B", ";", ";'", ";\u200B", "\"", ";=", "\u0301", "=", "x", "；", "ж")) {
            String text = part.repeat(2_000_000);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertTrue(FormulaGuard.guard(text).length() >= text.length()),
                    part);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int parts = random.nextInt(9); parts > 0; parts--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(any(SIGNS, random));
                case 1 -> text.append(any(INVISIBLE, random));
                case 2 -> text.append(any(SEPARATORS, random));
                case 3 -> text.append("'");
                case 4 -> text.append(any(List.of("a", "ß", "ж", "7", "🚀", "•"), random));
                default -> text.appendCodePoint(random.nextInt(0xD800));
            }
        }
        return text.toString();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String codes(String text) {
        return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }
}
