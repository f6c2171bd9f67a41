package io.liza.admin.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.http.BadParameterException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                "W/\"3\"",
                " \"3\"\t",
                "\"3-gzip\"",
                "\"3--gzip\"",
                "\"3;gzip\"",
                "W/\"3-br\"",
                "\"3-zstd\"",
                "\"3:deflate\"",
                "\"3+gzip\"",
                "\"3-gzip-br\"",
                "\"3_GZIP\"",
                "\"x\", \"3\"",
                "\"2\" ,W/\"3\",\"4\"",
                "\"1,2\",\"3\"",
                ",,\"3\",,",
                "\"\",\"3\"",
                "\"\u00e9\",\"3\""
            })
    void versionThreeIsFoundUnderAnyGuise(String header) {
        assertTrue(parse(header).contain(3));
        assertFalse(parse(header).contain(33));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1\"",
                "\"33\"",
                "\"3-4\"",
                "\"3gzip\"",
                "\"-3\"",
                "\"3 \"",
                "\"gzip-3\"",
                "\"\"",
                "\"99999999999\"",
                "W/\"abc\"",
                "\"3.5\"",
                "\"0x3\"",
                "\"3-\"",
                "\"'3'\"",
                "\"1,3\""
            })
    void aTagOfSomethingElseMatchesNothing(String header) {
        assertFalse(parse(header).contain(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "3",
                "W/3",
                "\"3",
                "3\"",
                "W/",
                "w/\"3\"",
                "W\"3\"",
                "\"1\" \"3\"",
                "\"1\";\"3\"",
                "*, \"3\"",
                "\"3\", *",
                "**",
                "'3'",
                "\"3\", x",
                "\"\u0001\"",
                "W/W/\"3\""
            })
    void whatIsNoListOfTagsIsRefusedByName(String header) {
        var refusal = assertThrows(BadParameterException.class, () -> parse(header));

        assertEquals("If-Match", refusal.parameter());
    }

    @Test
    void aStarIsAnyVersion() {
        assertTrue(parse(" * ").contain(3));
        assertEquals(Set.of(), parse("*").versions());
    }

    @Test
    void noHeaderIsNoCondition() {
        assertTrue(EntityTags.parse("If-Match", null).isEmpty());
    }

    @Test
    void veryLongListsAreReadInLittleTime() {
        assertTrue(parse("\"1\",".repeat(200_000) + "\"3\"").contain(3));
        assertTrue(parse(" ,\t".repeat(200_000) + "\"3\"").contain(3));
        assertFalse(parse("\"" + "3-".repeat(200_000) + "\"").contain(3));
        assertThrows(BadParameterException.class, () -> parse("\"1\",".repeat(200_000) + "3"));
        assertThrows(BadParameterException.class, () -> parse("\"".repeat(200_001)));
        assertThrows(BadParameterException.class, () -> parse("W/".repeat(200_000)));
    }

    private static EntityTags parse(String header) {
        return EntityTags.parse("If-Match", header).orElseThrow();
    }
}
