package io.liza.admin.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void everyCellIsQuotedAndNumbersAndDaysStayAsTheyAre() {
        assertEquals(
                "\"name\",\"b\"\r\n\"-5\",\"0.25\"\r\n\"2026-11-22\",\"\"\r\n",
                text(new Csv("name", "b").row(-5, 0.25).row(LocalDate.of(2026, 11, 22), null), Separator.COMMA));
    }

    @Test
    void theSeparatorIsAChoice() {
        assertEquals("\"a\";\"b\"\r\n\"1\";\"x, y\"\r\n", text(new Csv("a", "b").row(1, "x, y"), Separator.SEMICOLON));
    }

    @Test
    void quotesAreDoubledAndLineEndsKept() {
        assertEquals(
                "\"a\"\r\n\"say \"\"yes\"\", then\r\nhang up\"\r\n",
                text(new Csv("a").row("say \"yes\", then\r\nhang up"), Separator.COMMA));
    }

    @Test
    void noTextIsAFormulaAlsoNoColumnsName() {
        assertEquals("\"'=a\"\r\n\"'+49 151\"\r\n", text(new Csv("=a").row("+49 151"), Separator.COMMA));
    }

    @Test
    void aByteOrderMarkTellsExcelThatItIsUtf8() {
        byte[] file = new Csv("ä").bytes(Separator.COMMA);

        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(file, 3));
        assertEquals("\uFEFF\"ä\"\r\n", new String(file, UTF_8));
    }

    private static String text(Csv csv, Separator separator) {
        return new String(csv.bytes(separator), UTF_8).substring(1);
    }
}
