package io.liza.admin.statistics;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import java.time.Instant;

/** Five calls in a week in which there were no others; times in the company's zone are two hours later. */
final class WeekOfCalls {

    static final String QUERY = "from=2024-06-03&to=2024-06-09";
    static final String ORDER = "4731001";
    static final String OTHER_ORDER = "4731002";

    private static final PlayedCall[] CALLS = {
        lasting(20, german("2024-06-03T06:15:00Z").consented().askedFor(ORDER)),
        lasting(60, german("2024-06-03T06:45:00Z").consented().askedFor(OTHER_ORDER)),
        lasting(
                80,
                PlayedCall.english()
                        .at(Instant.parse("2024-06-03T07:15:00Z"))
                        .consented()
                        .askedFor(ORDER)),
        lasting(10, german("2024-06-03T07:30:00Z").refused()),
        lasting(30, german("2024-06-06T12:00:00Z").consented().askedFor(ORDER))
    };

    private WeekOfCalls() {}

    /** A second time it adds nothing. */
    static void isHeld() {
        Broker.take(CALLS);
    }

    private static PlayedCall german(String start) {
        return PlayedCall.german().at(Instant.parse(start));
    }

    private static PlayedCall lasting(int seconds, PlayedCall call) {
        return call.then(null, null, turn -> new CallEvent.Ended(turn, "completed", seconds));
    }
}
