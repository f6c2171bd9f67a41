package io.liza.admin.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upgrade counts the calls of former days as they would have been counted when they came in. */
@QuarkusTest
class MigrationHttpTest {

    private static final Random RANDOM = new Random(6);

    /** The new tables once more, in a place of their own; calls and conversations are those that are there. */
    @BeforeAll
    static void theDatabaseIsUpgradedWithItsCalls() throws IOException {
        Broker.take(Stream.of("2025-03-29T22:00:00Z", "2025-10-25T21:00:00Z")
                .map(Instant::parse)
                .flatMap(MigrationHttpTest::callsOfTheNight)
                .toArray(PlayedCall[]::new));
        try (var script = MigrationHttpTest.class.getResourceAsStream("/db/migration/V4__statistics.sql")) {
            String tables = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            Database.run("create schema upgrade; set local search_path = upgrade, public;"
                    + tables.replace("${time-zone}", "Europe/Berlin")
                            // Erasing calls came with a later version than this upgrade.
                            .replace("order-confirmed.v1'", "order-confirmed.v1' and conversation.detail ? 'order'"));
        }
    }

    @AfterAll
    static void cleanUp() {
        Database.run("drop schema upgrade cascade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics_hour", "statistics_duration", "statistics_order"})
    void everyTableIsFilledAsTheProjectionFillsIt(String table) {
        List<String> counted = rows("public." + table);

        assertTrue(counted.size() >= 8, counted.toString());
        assertEquals(counted, rows("upgrade." + table));
    }

    /** Of all lengths, also those at which buckets begin; some end on the next day, some tell no length. */
    private static Stream<PlayedCall> callsOfTheNight(Instant evening) {
        return RANDOM.ints(60, 0, 6 * 3600).mapToObj(second -> {
            Integer seconds =
                    switch (second % 4) {
                        case 0 -> 1 << RANDOM.nextInt(16);
                        case 1 -> (1 << RANDOM.nextInt(16)) - 1;
                        case 2 -> RANDOM.nextInt(4_000);
                        default -> null;
                    };
            var call = second % 3 == 0 ? PlayedCall.german() : PlayedCall.english();
            return call.at(evening.plusSeconds(second))
                    .consented()
                    .askedFor("473400" + second % 7)
                    .then(null, null, turn -> new CallEvent.Ended(turn, "completed", seconds));
        });
    }

    private static List<String> rows(String table) {
        return Database.rows("select to_jsonb(counted)::text from " + table + " as counted"
                + " where day between '2025-03-28' and '2025-03-31' or day between '2025-10-24' and '2025-10-27'"
                + " order by 1");
    }
}
