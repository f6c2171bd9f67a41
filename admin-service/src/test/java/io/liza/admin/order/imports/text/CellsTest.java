package io.liza.admin.order.imports.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and files as spreadsheets leave them. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4711           | 4711",
                "0042           | 0042",
                "#1001          | 1001",
                "# 1001         | 1001",
                "S00042         | 00042",
                "SO-4711        | 4711",
                "Order 4711     | 4711",
                "№ 4711         | 4711",
                "1001.0         | 1001",
                "1001,00        | 1001",
                "1,001          | 1001",
                "1.001          | 1001",
                "12 345 678     | 12345678",
                "1'234'567      | 1234567",
                "1.234.567,00   | 1234567"
            })
    void aNumberIsReadAsItWasMeant(String text, String digits) {
        assertEquals(Optional.of(digits), NumberCell.of(text).map(NumberCell::digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "47a",
                "-1",
                "47 11",
                "1.23E+11",
                "1,2",
                "1001.5",
                "#1001-DE",
                "SO-2026-0042",
                "=4711",
                "٤٧"
            })
    void otherTextsAreNoNumber(String text) {
        assertEquals(Optional.empty(), NumberCell.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=\"4711\" | 4711", "'4711     | 4711", "\u00A04711 | 4711", "=\"a \"\"b\"\"\" | a \"b\""})
    void aCellIsReadWithoutWhatKeepsItAText(String cell, String text) {
        assertEquals(text, PlainCell.of(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "26.11.2026, 2026-11-26",
        "1.12.26, 2026-12-01",
        "11/26/2026, 2026-11-26",
        "26/11/2026, 2026-11-26",
        "2026/11/26, 2026-11-26",
        "26-11-2026, 2026-11-26",
        "2026-11-26 16:03:10 +0100, 2026-11-26",
        "2026-11-26T16:03:10Z, 2026-11-26",
        "26.11.2026 16:03, 2026-11-26",
        "11/26/2026 4:03 PM, 2026-11-26",
        "03/04/2026, 03/04/2026",
        "yesterday, yesterday"
    })
    void aDayIsReadInEveryNotation(String text, String day) {
        assertEquals(day, DayCell.iso(text, DayOrder.UNKNOWN));
    }

    @Test
    void otherDaysOfTheFileTellTheOrderOfDayAndMonth() throws IOException {
        assertEquals(DayOrder.MONTH_FIRST, DayOrder.of(new StringReader("a,03/04/2026,11/26/2026 10:00\n")));
        assertEquals(DayOrder.DAY_FIRST, DayOrder.of(new StringReader("a,03/04/2026\nb,26/11/2026")));
        assertEquals(DayOrder.UNKNOWN, DayOrder.of(new StringReader("a,26/11/2026\nb,11/26/2026")));
        assertEquals(DayOrder.UNKNOWN, DayOrder.of(new StringReader("a,03/04/2026,https://a/13/14/2026/")));

        assertEquals("2026-03-04", DayCell.iso("03/04/2026", DayOrder.MONTH_FIRST));
        assertEquals("2026-04-03", DayCell.iso("03/04/2026", DayOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "Größe;Straße, windows-1252",
        "Grün; süß, windows-1252",
        "Номер заказа;Статус, windows-1251",
        "Größe;Straße, UTF-8",
        "Номер заказа;Статус, UTF-8",
        "number;status, UTF-8",
        "number;status, UTF-16LE",
        "Номер;number;4711;4712, UTF-16BE"
    })
    void theCharacterSetIsRecognizedWithoutAMark(String text, Charset charset) throws IOException {
        assertEquals(charset, Charsets.of(new ByteArrayInputStream(text.getBytes(charset))));
    }

    @Test
    void aDamagedFileInUtf8StaysOne() throws IOException {
        byte[] file = "Größe;Straße;Tür".getBytes(UTF_8);
        file[file.length - 2] = 'x';

        assertEquals(UTF_8, Charsets.of(new ByteArrayInputStream(file)));
    }
}
