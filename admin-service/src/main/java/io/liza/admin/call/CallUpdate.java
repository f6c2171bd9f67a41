package io.liza.admin.call;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.time.Instant;

/**
 * What some events say about their call, in whatever order they came.
 *
 * @param startedAt not after this; null where only the end is known, whose time is Twilio's and not ours
 */
record CallUpdate(
        String callSid,
        Instant startedAt,
        String language,
        String countryCode,
        PhoneNumber number,
        CallStatus status,
        Instant endedAt,
        Integer seconds) {

    private static final String COMPLETED = "completed";

    static CallUpdate of(CallEvent event) {
        return event.accept(new Reader());
    }

    CallUpdate and(CallUpdate other) {
        return new CallUpdate(
                callSid,
                earlier(startedAt, other.startedAt),
                language,
                either(countryCode, other.countryCode),
                either(number, other.number),
                status.compareTo(other.status) >= 0 ? status : other.status,
                later(endedAt, other.endedAt),
                either(seconds, other.seconds));
    }

    private static <T> T either(T one, T other) {
        return one != null ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other == null ? either(one, other) : one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other == null ? either(one, other) : one.isAfter(other) ? one : other;
    }

    private static CallUpdate of(Turn turn, CallStatus status) {
        return new CallUpdate(turn.callSid(), turn.at(), turn.language(), null, null, status, null, null);
    }

    private CallUpdate from(String countryCode, PhoneNumber number) {
        return new CallUpdate(callSid, startedAt, language, countryCode, number, status, endedAt, seconds);
    }

    /** We hung up in this turn. */
    private CallUpdate ended() {
        return new CallUpdate(callSid, startedAt, language, countryCode, number, status, startedAt, seconds);
    }

    /** What each kind of event says. */
    private static final class Reader implements CallEvent.Visitor<CallUpdate> {

        @Override
        public CallUpdate started(CallEvent.Started event) {
            return of(event.turn(), CallStatus.PROCESSING).from(event.countryCode(), null);
        }

        @Override
        public CallUpdate consentGiven(CallEvent.ConsentGiven event) {
            return of(event.turn(), CallStatus.HANDLED).from(null, event.number());
        }

        @Override
        public CallUpdate consentRefused(CallEvent.ConsentRefused event) {
            return of(event.turn(), CallStatus.COMPLETED).ended();
        }

        @Override
        public CallUpdate orderEntered(CallEvent.OrderEntered event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate orderInvalid(CallEvent.OrderInvalid event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate orderConfirmed(CallEvent.OrderConfirmed event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate orderDeclined(CallEvent.OrderDeclined event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate notUnderstood(CallEvent.NotUnderstood event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate helpAsked(CallEvent.HelpAsked event) {
            return of(event.turn(), CallStatus.PROCESSING);
        }

        @Override
        public CallUpdate farewell(CallEvent.Farewell event) {
            boolean gaveUp = event.why() == CallEvent.Farewell.Reason.GAVE_UP;
            return of(event.turn(), gaveUp ? CallStatus.PROBLEM : CallStatus.COMPLETED)
                    .ended();
        }

        @Override
        public CallUpdate problem(CallEvent.Problem event) {
            return of(event.turn(), CallStatus.PROBLEM).ended();
        }

        @Override
        public CallUpdate ended(CallEvent.Ended event) {
            Turn turn = event.turn();
            CallStatus status = COMPLETED.equals(event.status()) ? CallStatus.COMPLETED : CallStatus.PROBLEM;
            return new CallUpdate(
                    turn.callSid(), null, turn.language(), null, null, status, turn.at(), event.seconds());
        }
    }
}
