package io.liza.admin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereTest {

    private static final Source ROWS = Source.rows("Call", "startedAt");

    @Test
    void withoutAnyValueThereIsNoCondition() {
        var where = new Where(ROWS).and("row.status = :status", "status", Optional.empty());

        assertEquals("from Call row", where.hql());
        assertEquals(Map.of(), where.values());
    }

    @Test
    void allConditionsThatHaveAValueMustHold() {
        var where = new Where(ROWS)
                .and("row.status = :status", "status", Optional.of("PROBLEM"))
                .and("row.language = :language", "language", Optional.empty())
                .and("row.id < :id", "id", Optional.of(42));

        assertEquals("from Call row where row.status = :status and row.id < :id", where.hql());
        assertEquals(Map.of("status", "PROBLEM", "id", 42), where.values());
    }

    @ParameterizedTest
    @CsvSource({"4711, %4711%", "100%, %100!%%", "a_b, %a!_b%", "hey!, %hey!!%", "\\, %\\%"})
    void whatMeansSomethingToLikeIsSearchedForAsItIs(String text, String pattern) {
        assertEquals(pattern, Where.containing(text));
    }
}
