package io.liza.admin.task;

import static io.liza.people.HandoverResult.ANSWERED;
import static io.liza.people.HandoverResult.HUNG_UP;
import static io.liza.people.HandoverResult.NO_ANSWER;
import static io.liza.people.PeopleOffer.CALLBACK;
import static io.liza.people.PeopleOffer.HANDOVER;
import static io.liza.people.PeopleOffer.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The entries of the inbox follow from the events of calls, in whatever order and however often these come. */
@QuarkusTest
class TaskDerivationHttpTest {

    private static final String ORDER = "4718001";

    static Stream<Arguments> calls() {
        String first = PlayedCall.recording();
        String second = PlayedCall.recording();
        return Stream.of(
                arguments("[CALLBACK]", led(CALLBACK).wantsCallback(ORDER)),
                arguments("[MESSAGE]", led(MESSAGE).leftMessage(ORDER, first).ended("completed")),
                arguments(
                        "[MESSAGE]",
                        PlayedCall.german()
                                .from(null)
                                .consented()
                                .toPeople(null, MESSAGE)
                                .leftMessage(null, second)
                                .reviewed(second, true)),
                arguments("[MISSED_HANDOVER]", rang().handedOver(ORDER, NO_ANSWER, null)),
                arguments("[MISSED_HANDOVER]", rang().handedOver(ORDER, HUNG_UP, null)),
                arguments("[MISSED_HANDOVER]", rang().ended("completed")),
                arguments("[]", rang().handedOver(ORDER, NO_ANSWER, CALLBACK)),
                arguments(
                        "[MISSED_HANDOVER]",
                        rang().handedOver(ORDER, NO_ANSWER, CALLBACK).ended("completed")),
                arguments(
                        "[MISSED_HANDOVER]",
                        discarded(rang().handedOver(ORDER, NO_ANSWER, MESSAGE)).ended("completed")),
                arguments(
                        "[CALLBACK]",
                        rang().handedOver(ORDER, NO_ANSWER, CALLBACK).wantsCallback(ORDER)),
                arguments("[]", rang().handedOver(ORDER, ANSWERED, null).ended("completed")),
                arguments("[]", rang()),
                arguments("[]", led(MESSAGE).leftMessage(ORDER, PlayedCall.recording())),
                arguments("[]", led(CALLBACK).ended("completed")),
                arguments("[]", discarded(led(MESSAGE)).ended("completed")),
                arguments(
                        "[]",
                        PlayedCall.german()
                                .from(null)
                                .consented()
                                .toPeople(null, HANDOVER)
                                .handedOver(null, NO_ANSWER, null)),
                arguments(
                        "[]",
                        PlayedCall.german()
                                .refused()
                                .toPeople(null, HANDOVER)
                                .handedOver(null, NO_ANSWER, null)
                                .ended("completed")));
    }

    private static PlayedCall led(io.liza.people.PeopleOffer offer) {
        return PlayedCall.german().consented().askedFor(ORDER).toPeople(ORDER, offer);
    }

    private static PlayedCall rang() {
        return led(HANDOVER);
    }

    private static PlayedCall discarded(PlayedCall call) {
        String recording = PlayedCall.recording();
        return call.leftMessage(ORDER, recording).reviewed(recording, false);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachCallLeavesTheSameEntryInEveryOrderOfItsEvents(String kinds, PlayedCall call) {
        for (int seed = 1; seed <= 3; seed++) {
            var events = new ArrayList<>(call.events());
            Collections.shuffle(events, new Random(seed));
            int cut = new Random(seed).nextInt(events.size());

            Broker.take(events.subList(0, cut));
            Broker.take(events);
        }
        call.events().forEach(event -> Broker.take(List.of(event)));

        assertEquals(
                kinds,
                Database.rows(
                                "select kind from task where id in (select task_id from task_call where call_id = ?)",
                                Database.idOf(call))
                        .toString());
    }

    @Test
    void anEntryTellsWhatAnAnswerNeedsAndSinceWhen() {
        var call = led(CALLBACK).wantsCallback(ORDER);
        Broker.take(call);

        assertEquals(
                "ASKED|" + ORDER + "|de|" + call.maskedNumber() + "|t|OPEN|1",
                Database.text(
                        "select reason, order_number, language, masked, created_at = timestamptz '" + call.end()
                                + "', state, calls from task join caller on caller.id = caller_id where call_id = ?",
                        Database.idOf(call)));
    }

    @Test
    void furtherCallsOfTheSameCallerAboutTheSameOrderJoinUntilTheEntryIsClosed() {
        var first = led(CALLBACK).wantsCallback(ORDER);
        String message = PlayedCall.recording();
        var second = again(first, 1)
                .toPeople(ORDER, MESSAGE)
                .leftMessage(ORDER, message)
                .reviewed(message, true);
        var other = again(first, 2).toPeople("4718002", CALLBACK).wantsCallback("4718002");
        var none = again(first, 3).toPeople(null, CALLBACK).wantsCallback(null);
        var later = again(first, 4).toPeople(ORDER, CALLBACK).wantsCallback(ORDER);
        // The later call is stored first.
        Broker.take(second);
        Broker.take(first, other, none);
        long entry = entryOf(second);

        assertEquals(entry, entryOf(first));
        assertEquals(
                "MESSAGE|2|" + Database.idOf(second) + "|t",
                Database.text("select kind, calls, call_id, created_at = timestamptz '" + first.end()
                        + "' from task where id = " + entry));
        assertEquals(
                3,
                List.of(entry, entryOf(other), entryOf(none)).stream()
                        .distinct()
                        .count());

        Database.run("update task set state = 'DONE', closed_by = 'test', closed_at = now() where id = " + entry);
        Broker.take(later);
        Broker.take(second.ended("completed"));

        assertEquals("DONE|2", Database.text("select state, calls from task where id = " + entry));
        assertEquals("OPEN|1", Database.text("select state, calls from task where id = " + entryOf(later)));
    }

    @Test
    void twoCallsWhoseEventsComeMixedAreOneEntry() {
        var first = led(CALLBACK).wantsCallback(ORDER);
        var second = again(first, 1).toPeople(ORDER, HANDOVER).handedOver(ORDER, NO_ANSWER, null);
        List<CallEvent> events = Broker.shuffledTwice(Stream.of(first, second), new Random(3));

        for (int i = 0; i < events.size(); i += 3) {
            Broker.take(events.subList(i, Math.min(i + 3, events.size())));
        }

        assertEquals(entryOf(first), entryOf(second));
        assertEquals(
                "CALLBACK|2|" + ORDER,
                Database.text("select kind, calls, order_number from task where id = " + entryOf(first)));
    }

    @Test
    void lateEventsChangeNoDecisionOfAPerson() {
        var call = rang();
        Broker.take(call.ended("completed"));
        long entry = entryOf(call);
        Database.run("update task set state = 'TAKEN', taken_by = 'test', taken_at = now() where id = " + entry);

        Broker.take(call.handedOver(ORDER, ANSWERED, null));

        assertEquals("TAKEN|test", Database.text("select state, taken_by from task where id = " + entry));
    }

    @Test
    void aClosedEntryOpensAgainIfItsCallWantsMore() {
        var call = rang().handedOver(ORDER, NO_ANSWER, MESSAGE).ended("completed");
        Broker.take(call);
        long entry = entryOf(call);
        Database.run("update task set state = 'DISMISSED', closed_by = 'test', closed_at = now() where id = " + entry);
        Broker.take(call.ended("completed"));
        assertEquals("MISSED_HANDOVER|DISMISSED", Database.text("select kind, state from task where id = " + entry));

        Broker.take(call.leftMessage(ORDER, PlayedCall.recording()));

        assertEquals(
                "MESSAGE|OPEN|null|1",
                Database.text("select kind, state, closed_by, calls from task where id = " + entry));
        assertEquals(
                List.of("", "MESSAGE"),
                Database.rows(
                        "select occasion from notice where kind = 'INBOX_ENTRY' and subject = ? order by id", entry));
    }

    private static PlayedCall again(PlayedCall call, int hours) {
        return PlayedCall.german()
                .from(call.number())
                .at(call.start().plusSeconds(3_600L * hours))
                .consented();
    }

    private static long entryOf(PlayedCall call) {
        return Database.number("select task_id from task_call where call_id = ?", Database.idOf(call));
    }
}
