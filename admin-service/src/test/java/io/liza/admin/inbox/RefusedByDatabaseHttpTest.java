package io.liza.admin.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that the database refuses for a reason nobody has thought of: what was heard names the SQLSTATE. */
@QuarkusTest
class RefusedByDatabaseHttpTest {

    private static final String REFUSE =
            """
            create sequence refusals;
            create function refuse() returns trigger language plpgsql as $$
            begin
                if new.heard like 'SQLSTATE 55P03' and nextval('refusals') > 8 then
                    return new;
                end if;
                if new.heard like 'SQLSTATE %' then
                    raise exception 'refused' using errcode = substr(new.heard, 10);
                end if;
                return new;
            end
            $$;
            create trigger refuse before insert on conversation for each row execute function refuse();
            grant usage on sequence refusals to liza_app;
            """;

    @BeforeEach
    void theDatabaseRefuses() {
        Database.run(REFUSE);
    }

    @AfterEach
    void theDatabaseTakesAll() {
        Database.run("drop trigger if exists refuse on conversation; drop function refuse; drop sequence refusals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23514", "54000", "P0001", "XX001"})
    void whatIsRefusedWhileOthersAreTakenIsADeadLetter(String sqlState) {
        var before = PlayedCall.german();
        var refused = PlayedCall.german().muttered("SQLSTATE " + sqlState);
        var after = PlayedCall.german();

        Broker.send(Stream.of(before, refused, after)
                .flatMap(call -> call.events().stream())
                .map(EventCodec::encode)
                .toList());

        var letters = await().atMost(30, SECONDS)
                .until(() -> Broker.records(Topics.DEAD_LETTERS, refused.sid), found -> !found.isEmpty());
        assertEquals(1, letters.size());
        assertTrue(Broker.header(letters.get(0), "dead-letter-reason").contains("refused"));
        assertEquals(
                3,
                Database.number(
                        "select count(*) from conversation where call_sid in (?, ?, ?)",
                        before.sid,
                        refused.sid,
                        after.sid));
    }

    @Test
    void whatHasToWaitForALockIsNoDeadLetterHoweverOften() {
        var call = PlayedCall.german().muttered("SQLSTATE 55P03");

        Broker.take(call);

        assertEquals(List.of(), Broker.records(Topics.DEAD_LETTERS, call.sid));
        assertEquals(2, Database.number("select count(*) from conversation where call_sid = ?", call.sid));
    }

    @Test
    void whileTheDatabaseTakesNothingNoEventIsADeadLetter() {
        Database.run("alter table conversation rename to conversation_away");
        var call = PlayedCall.german().askedFor("4711777");
        var partitions =
                Broker.send(call.events().stream().map(EventCodec::encode).toList());

        await().during(Duration.ofSeconds(8))
                .atMost(20, SECONDS)
                .until(() -> Broker.records(Topics.DEAD_LETTERS, call.sid).isEmpty());

        Database.run("alter table conversation_away rename to conversation");
        Broker.awaitMarks(partitions);
        assertEquals(3, Database.number("select count(*) from conversation where call_sid = ?", call.sid));
    }
}
