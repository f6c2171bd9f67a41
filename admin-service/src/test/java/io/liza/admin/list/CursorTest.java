package io.liza.admin.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.admin.http.BadParameterException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    /** Postgres keeps microseconds; a cursor that rounds would skip or repeat rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:06:45Z",
                "2026-11-22T10:06:45.250Z",
                "2026-11-22T10:06:45.123456Z",
                "9999-12-31T23:59:59Z"
            })
    void aPlaceInTheListSurvivesALinkToTheMicrosecond(String time) {
        SortKey<Instant> key = SortKey.time("row.at");
        Cursor place = key.cursor(Instant.parse(time), 42L);

        Optional<Cursor> parsed = Cursor.parse("older", place.toString());

        assertEquals(Optional.of(place), parsed);
        assertEquals(Instant.parse(time), key.fromNumber().apply(parsed.get().key()));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noTextIsNoPlace(String text) {
        assertEquals(Optional.empty(), Cursor.parse("older", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "-",
                "1763806205250-",
                "-42",
                "1763806205250-42-1",
                "1763806205250-9999999999999999999",
                "x-1",
                " 1-1"
            })
    void anythingElseIsRefusedByTheNameOfItsParameter(String text) {
        var refusal = assertThrows(BadParameterException.class, () -> Cursor.parse("newer", text));

        assertEquals("newer", refusal.parameter());
        assertEquals("newer must be a place in the list as one of its links gives it", refusal.getMessage());
    }
}
