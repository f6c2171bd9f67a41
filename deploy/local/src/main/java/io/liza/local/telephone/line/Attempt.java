package io.liza.local.telephone.line;

import io.liza.local.telephone.twiml.TwilioError;
import java.util.Optional;

/**
 * What came of one try.
 *
 * @param failure the kind of failure; empty where there is nothing to retry
 * @param exchange null if there was no answer
 * @param error null if there was an answer
 */
record Attempt(Optional<ConnectionFailure> failure, Exchange exchange, TwilioError error) {

    static Attempt answered(Exchange exchange) {
        return new Attempt(ConnectionFailure.of(exchange.status()), exchange, null);
    }

    static Attempt failed(ConnectionFailure failure, int code, String message) {
        return new Attempt(Optional.of(failure), null, new TwilioError(code, message));
    }

    /** An answer that began is never asked for again. */
    static Attempt unusable(int code, String message) {
        return new Attempt(Optional.empty(), null, new TwilioError(code, message));
    }

    /** Why another try may help, as a sentence. */
    String reason() {
        return error == null ? exchange.url() + " answered " + exchange.status() + "." : error.getMessage();
    }

    Exchange result() throws TwilioError {
        if (error != null) {
            throw error;
        }
        return exchange;
    }
}
