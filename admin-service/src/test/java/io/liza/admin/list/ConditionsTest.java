package io.liza.admin.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final FromClause ROWS = FromClause.rows("Call", "startedAt");

    @Test
    void withoutAnyValueThereIsNoCondition() {
        var where = new Conditions(ROWS).and("row.status = :status", "status", Optional.empty());

        assertEquals("from Call row", where.hql());
        assertEquals(Map.of(), where.values());
    }

    @Test
    void allConditionsThatHaveAValueMustHold() {
        var where = new Conditions(ROWS)
                .and("row.status = :status", "status", Optional.of("PROBLEM"))
                .and("row.language = :language", "language", Optional.empty())
                .and("row.id < :id", "id", Optional.of(42));

        assertEquals("from Call row where row.status = :status and row.id < :id", where.hql());
        assertEquals(Map.of("status", "PROBLEM", "id", 42), where.values());
    }

    @Test
    void aPlaceInAListSortedByAnAggregateIsAConditionOfTheGroups() {
        FromClause groups = FromClause.groups("OrderCall", "order", "count(link.call.id)");
        var where = new Conditions(groups)
                .and("link.told = :told", "told", Optional.of("SHIPPED"))
                .beyond(new Cursor(3, 42), false);

        assertEquals(
                "from OrderCall link where link.told = :told group by link.order.id"
                        + " having (count(link.call.id), link.order.id) < (:startKey, :startId)",
                where.hql());
        assertEquals(Map.of("told", "SHIPPED", "startKey", 3L, "startId", 42L), where.values());
    }

    @Test
    void theOppositeOrderContinuesUpwardsAndGoesBackDownwards() {
        FromClause oldestFirst = ROWS.reversed();

        assertEquals(
                "from Call row where (row.startedAt, row.id) > (:startKey, :startId)",
                new Conditions(oldestFirst).beyond(new Cursor(3, 42), false).hql());
        assertEquals(
                "from Call row where (row.startedAt, row.id) < (:startKey, :startId)",
                new Conditions(oldestFirst).beyond(new Cursor(3, 42), true).hql());
        assertEquals(" order by row.startedAt asc, row.id asc", oldestFirst.ordered(false));
        assertEquals(" order by row.startedAt desc, row.id desc", oldestFirst.ordered(true));
    }

    @ParameterizedTest
    @CsvSource({"4711, %4711%", "100%, %100!%%", "a_b, %a!_b%", "hey!, %hey!!%", "\\, %\\%"})
    void whatMeansSomethingToLikeIsSearchedForAsItIs(String text, String pattern) {
        assertEquals(pattern, Conditions.containing(text));
    }
}
