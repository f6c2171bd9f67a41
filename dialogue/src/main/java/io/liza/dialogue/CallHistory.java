package io.liza.dialogue;

/**
 * Facts from earlier turns of a call on which later replies depend.
 *
 * @param askedAt when a question for consent was delivered, in milliseconds since 1970; null at other steps, and if unknown
 * @param isNotFound whether the caller was told before that an order cannot be found
 * @param wrongPostcodes in the whole call, 0 to {@value #MAX_WRONG_POSTCODES}: a right postcode for one order gives no more
 *     tries for another
 * @param isVerified whether the caller has entered the right postcode for the order that the call is about
 */
public record CallHistory(Long askedAt, boolean isNotFound, int wrongPostcodes, boolean isVerified) {

    public static final CallHistory NONE = new CallHistory(null, false, 0, false);

    static final int MAX_WRONG_POSTCODES = 2;

    /** @throws IllegalArgumentException if a number is impossible */
    public CallHistory {
        if (wrongPostcodes < 0 || wrongPostcodes > MAX_WRONG_POSTCODES || askedAt != null && askedAt < 0) {
            throw new IllegalArgumentException("no such history of a call");
        }
    }

    boolean mayTryPostcode() {
        return wrongPostcodes < MAX_WRONG_POSTCODES;
    }

    /** Whether it tells nothing but when a question was delivered. */
    boolean isOnlyTime() {
        return equals(new CallHistory(askedAt, false, 0, false));
    }

    CallHistory asked(long millis) {
        return new CallHistory(millis, isNotFound, wrongPostcodes, isVerified);
    }

    CallHistory notFound() {
        return new CallHistory(null, true, wrongPostcodes, false);
    }

    CallHistory wrongPostcode() {
        return new CallHistory(null, isNotFound, wrongPostcodes + 1, false);
    }

    CallHistory verified() {
        return new CallHistory(null, isNotFound, wrongPostcodes, true);
    }

    /** For a question about another order, or after a question for consent. */
    CallHistory forNextQuestion() {
        return askedAt == null && !isVerified ? this : new CallHistory(null, isNotFound, wrongPostcodes, false);
    }
}
