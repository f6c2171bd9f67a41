package io.liza.admin.task;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All pages show the number of open entries. */
@QuarkusTest
class OpenTasksHttpTest {

    @Inject
    OpenTasks tasks;

    @Test
    void pagesShareTheNumberForASecond() throws Exception {
        try (Connection database = Database.connect()) {
            database.setAutoCommit(false);
            long counted = count();
            // Nobody can count now.
            database.createStatement().execute("lock table task in access exclusive mode");

            assertEquals(counted, count());
        }
    }

    @Test
    void aChangeIsCountedAtOnce() {
        long before = count();
        Broker.take(PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.CALLBACK)
                .wantsCallback(null));

        await().atMost(2, SECONDS).until(() -> count() == before + 1);
    }

    private long count() {
        return tasks.count().await().atMost(Duration.ofSeconds(5));
    }
}
