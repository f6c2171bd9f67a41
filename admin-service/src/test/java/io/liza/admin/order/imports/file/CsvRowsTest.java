package io.liza.admin.order.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.admin.csv.Csv;
import io.liza.admin.csv.Separator;
import io.liza.admin.order.field.FieldParser;
import io.liza.order.OrderStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exported file is imported unchanged, for any notes. */
class CsvRowsTest {
    private static final FieldParser PARSER = new FieldParser(Optional.empty());

    private static final String[] PIECES = {
        "=", "+", "-", "@", "＝", "−", "'", "''", "\"", "\"\"", ",", ";", "|", "\t", "\r", "\n", "\r\n", "\u2028",
        "\u0085", "\uFEFF", "\u200B", "\u00A0", "\u00AD", "\u202E", "\uFFFD", "\uFFFF", "𐀀", "🚀", "ß", "ж", "a", "1",
        "\\", "#", " "
    };

    @ParameterizedTest
    @EnumSource
    void hostileNotesComeBackAsTheyWere(Separator separator) throws IOException {
        var random = new Random(13_14);
        List<String> notes = random.ints(20_000, 0, 30)
                .mapToObj(length -> random.ints(length, 0, PIECES.length)
                        .mapToObj(piece -> PIECES[piece])
                        .collect(Collectors.joining())
                        .strip())
                .toList();
        var csv = new Csv("number", "status", "notes", "first asked", "last asked", "calls");
        for (int i = 0; i < notes.size(); i++) {
            csv.row("%05d".formatted(i), status(i), notes.get(i), "2026-11-22 10:30:05", "", 3);
        }

        var read = new ArrayList<String>();
        try (OrderFile file = FileFormat.CSV.open(PARSER, new ByteArrayInputStream(csv.bytes(separator)))) {
            for (int i = 0; i < notes.size(); i++) {
                OrderRow order = file.next();
                assertEquals("%05d".formatted(i), order.number().digits());
                assertEquals(status(i), order.status());
                read.add(order.notes() == null ? "" : order.notes());
            }
            assertNull(file.next());
            assertEquals(List.of(), file.errors().first());
        }
        assertEquals(notes, read);
    }

    private static OrderStatus status(int row) {
        return OrderStatus.values()[row % OrderStatus.values().length];
    }
}
