package io.liza.local.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table()
            .number("ID", row -> row.path("id").asText())
            .status("STATUS", row -> row.path("status").asText())
            .notes("NOTES", row -> row.path("notes").asText());
    private static final String ROWS =
            """
            [{"id": 1, "status": "SHIPPED", "notes": "short"},
             {"id": 200, "status": "DELAYED", "notes": "快递 is a word of four columns, and this goes on and on"}]
            """;

    @Test
    void columnsAreAsWideAsTheirTexts() {
        assertEquals(
                List.of(
                        " ID  STATUS   NOTES",
                        "  1  SHIPPED  short",
                        "200  DELAYED  快递 is a word of four columns, and this goes on and on"),
                lines(200));
    }

    @Test
    void whatDoesNotFitIsCutAndNeverWrapped() {
        assertEquals(List.of(" ID  STATUS   NOTES", "  1  SHIPPED  short", "200  DELAYED  快递 is a wor…"), lines(28));
        assertEquals(List.of(" ID  STATUS   NOTES", "  1  SHIPPED  short", "200  DELAYED  快递…"), lines(19));
        assertEquals(List.of(" ID  STAT…  NOTES", "  1  SHIP…  short", "200  DELA…  快递…"), lines(17));
        for (int width = 1; width < 100; width++) {
            int most = Math.max(width, 7);
            TABLE.lines(rows(), width).forEach(line -> assertTrue(line.columnLength() <= most, line.toString()));
        }
    }

    @Test
    void statusesHaveTheirColours() {
        List<AttributedString> lines = TABLE.lines(rows(), 80);

        assertTrue(
                lines.get(1).toAnsi().contains("\u001b[36mSHIPPED"),
                lines.get(1).toAnsi());
        assertTrue(
                lines.get(2).toAnsi().contains("\u001b[33mDELAYED"),
                lines.get(2).toAnsi());
    }

    private static List<String> lines(int width) {
        return TABLE.lines(rows(), width).stream()
                .map(AttributedString::toString)
                .toList();
    }

    private static JsonNode rows() {
        try {
            return new JsonMapper().readTree(ROWS);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
