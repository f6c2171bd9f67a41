package io.liza.admin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49151", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void aTextThatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertEquals("'" + text, cell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "4711", "a=b", "1-2", "mail@liza", " x", "'x"})
    void anyOtherTextStaysAsItIs(String text) {
        assertEquals(text, cell(text));
    }

    @Test
    void numbersAndDaysStayAsTheyAre() {
        assertEquals(
                "name\r\n-5\r\n0.25\r\n2026-11-22\r\n",
                new Csv("name")
                        .row(-5)
                        .row(0.25)
                        .row(LocalDate.of(2026, 11, 22))
                        .toString());
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        assertEquals("a,b,c\r\n1,,3\r\n", new Csv("a", "b", "c").row(1, null, 3).toString());
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertEquals(
                "a\r\n\"say \"\"yes\"\", then\r\nhang up\"\r\n",
                new Csv("a").row("say \"yes\", then\r\nhang up").toString());
    }

    @Test
    void aColumnsNameIsNoFormulaEither() {
        assertEquals("'=a\r\n", new Csv("=a").toString());
    }

    /** What a reader of the file sees in the only cell of its second line. */
    private static String cell(String text) {
        String file = new Csv("a").row(text).toString();
        String cell = file.substring("a\r\n".length(), file.length() - "\r\n".length());
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
