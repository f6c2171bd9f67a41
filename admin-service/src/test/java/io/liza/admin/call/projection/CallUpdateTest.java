package io.liza.admin.call.projection;

import static io.liza.admin.call.projection.CallColumn.CALLER;
import static io.liza.admin.call.projection.CallColumn.COUNTRY_CODE;
import static io.liza.admin.call.projection.CallColumn.ENDED_AT;
import static io.liza.admin.call.projection.CallColumn.HAD_PROBLEM;
import static io.liza.admin.call.projection.CallColumn.LANGUAGE;
import static io.liza.admin.call.projection.CallColumn.SECONDS;
import static io.liza.admin.call.projection.CallColumn.STARTED_AT;
import static io.liza.admin.call.projection.CallColumn.STATUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.call.CallStatus;
import io.liza.admin.fixture.PlayedCall;
import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallUpdateTest {

    private static final String ORDER = "4711";

    static Stream<PlayedCall> calls() {
        return Stream.of(
                PlayedCall.german().consented().askedFor(ORDER).done(),
                PlayedCall.german().refused().ended("completed"),
                PlayedCall.english().muttered("3").muttered("4").gaveUp().ended("completed"),
                PlayedCall.english().consented().failed("no answer").ended("failed"),
                PlayedCall.german().from(null).consented().ended("no-answer"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theEventsOfACallSayTheSameInEveryOrder(PlayedCall call) {
        CallUpdate inOrder = merged(call.events());

        permutations(call.events()).forEach(events -> assertEquals(inOrder, merged(events)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void inEveryOrderTheStatusOnlyMovesForward(PlayedCall call) {
        permutations(call.events()).forEach(events -> {
            CallUpdate soFar = CallUpdate.of(events.get(0));
            for (CallEvent event : events) {
                CallUpdate next = soFar.and(CallUpdate.of(event));
                assertTrue(
                        next.get(STATUS).compareTo(soFar.get(STATUS)) >= 0,
                        soFar.get(STATUS) + " to " + next.get(STATUS));
                soFar = next;
            }
        });
    }

    @Test
    void aCallThatWentWellHasACallerAStartAnEndAndADuration() {
        var call = PlayedCall.german().consented().askedFor(ORDER).done();

        assertEquals(
                new CallUpdate(
                        call.sid,
                        Map.of(
                                STARTED_AT,
                                PlayedCall.MORNING,
                                LANGUAGE,
                                "de",
                                COUNTRY_CODE,
                                "49",
                                CALLER,
                                new PhoneNumber(call.number()),
                                STATUS,
                                CallStatus.COMPLETED,
                                HAD_PROBLEM,
                                false,
                                ENDED_AT,
                                call.end(),
                                SECONDS,
                                PlayedCall.DURATION)),
                merged(call.events()));
    }

    @Test
    void aRefusalEndsTheCallWithoutANumber() {
        CallUpdate update = merged(PlayedCall.german().refused().events());

        assertEquals(CallStatus.COMPLETED, update.get(STATUS));
        assertNull(update.get(CALLER));
        assertEquals("49", update.get(COUNTRY_CODE));
    }

    @Test
    void aProblemOutlastsTheEndOfTheCall() {
        assertEquals(
                CallStatus.PROBLEM,
                merged(PlayedCall.german()
                                .consented()
                                .failed("no answer")
                                .done()
                                .events())
                        .get(STATUS));
        assertEquals(
                CallStatus.PROBLEM,
                merged(PlayedCall.german().gaveUp().ended("completed").events()).get(STATUS));
    }

    @Test
    void aCallThatTwilioCouldNotCompleteIsAProblem() {
        for (String status : List.of("busy", "failed", "no-answer", "canceled")) {
            assertEquals(
                    CallStatus.PROBLEM,
                    merged(PlayedCall.german().ended(status).events()).get(STATUS),
                    status);
        }
    }

    @Test
    void aCallThatIsGoingOnHasNoEnd() {
        CallUpdate update =
                merged(PlayedCall.german().consented().askedFor(ORDER).events());

        assertEquals(CallStatus.HANDLED, update.get(STATUS));
        assertNull(update.get(ENDED_AT));
        assertNull(update.get(SECONDS));
    }

    private static CallUpdate merged(List<CallEvent> events) {
        return events.stream().map(CallUpdate::of).reduce(CallUpdate::and).orElseThrow();
    }

    private static Stream<List<CallEvent>> permutations(List<CallEvent> events) {
        if (events.size() < 2) {
            return Stream.of(events);
        }
        return events.stream().flatMap(first -> {
            var others = new ArrayList<>(events);
            others.remove(first);
            return permutations(others).map(rest -> {
                var all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                return all;
            });
        });
    }
}
