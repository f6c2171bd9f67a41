package io.liza.admin.statistics.rollup;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only some orders of each day are looked at; what comes out is what looking at all of them gives. */
@QuarkusTest
class OrderRollupHttpTest {

    private static final String ALL_OF_THEM =
            """
            select order_number, sum(asked) from statistics_order
            where day between ?::date and ?::date and (? = '' or language = ?)
            group by order_number order by 2 desc, 1 limit 20
            """;

    /** 400 orders on each of 40 days in two languages; the first are asked for most in German, the last in English. */
    @BeforeAll
    static void manyOrdersAreAskedFor() {
        Database.run(
                """
                select setseed(0.5);
                insert into statistics_day (day, language, orders)
                select day, language, 1 from generate_series(date '2023-01-01', date '2023-02-09', '1 day') as day,
                                             unnest(array ['de', 'en']) as language;
                insert into statistics_order (day, language, order_number, asked)
                select day, language, '4732' || number,
                       1 + floor(random() * case language when 'en' then 900 / (401 - number) else 2000 / number end)
                from generate_series(date '2023-01-01', date '2023-02-09', '1 day') as day,
                     unnest(array ['de', 'en']) as language, generate_series(1, 400) as number;
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-02-09, ''",
        "2023-01-01, 2023-02-09, de",
        "2023-01-01, 2023-02-09, en",
        "2023-01-10, 2023-01-16, ''",
        "2023-01-10, 2023-01-10, en"
    })
    void theMostAskedForAreExactlyThose(String from, String to, String language) {
        var orders = supervisor()
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("language", language)
                .get("/api/statistics")
                .jsonPath();

        List<String> numbers = orders.getList("orders.orderNumber", String.class);
        List<Integer> asked = orders.getList("orders.asked", Integer.class);
        assertEquals(
                Database.rows(ALL_OF_THEM, from, to, language, language),
                IntStream.range(0, numbers.size())
                        .mapToObj(i -> numbers.get(i) + "|" + asked.get(i))
                        .toList());
    }

    @Test
    void aLittleEveryDayIsMoreThanMuchOnOneDay() {
        Database.run(
                """
                insert into statistics_day (day, language, orders)
                select day, 'de', 1 from generate_series(date '2023-04-01', date '2023-04-20', '1 day') as day;
                insert into statistics_order (day, language, order_number, asked)
                select day, 'de', '4733001', 2 from generate_series(date '2023-04-01', date '2023-04-20', '1 day') as day;
                insert into statistics_order values ('2023-04-07', 'de', '4733002', 39);
                """);

        supervisor()
                .queryParam("from", "2023-04-01")
                .queryParam("to", "2023-04-30")
                .get("/api/statistics")
                .then()
                .body("orders.orderNumber", is(List.of("4733001", "4733002")))
                .body("orders.asked", is(List.of(40, 39)));
    }
}
