package io.liza.local.telephone.http;

import io.liza.local.telephone.twiml.TwilioError;
import java.util.Optional;

/**
 * The result of one try.
 *
 * @param failure the kind of failure; empty if there is nothing to retry
 * @param exchange null if there was no answer
 * @param error null if there was an answer
 */
record AttemptResult(Optional<ConnectionFailure> failure, Exchange exchange, TwilioError error) {

    static AttemptResult answered(Exchange exchange) {
        return new AttemptResult(ConnectionFailure.of(exchange.status()), exchange, null);
    }

    static AttemptResult failed(ConnectionFailure failure, int code, String message) {
        return new AttemptResult(Optional.of(failure), null, new TwilioError(code, message));
    }

    /** A request whose answer has begun is not retried. */
    static AttemptResult unusable(int code, String message) {
        return new AttemptResult(Optional.empty(), null, new TwilioError(code, message));
    }

    /** The reason for a retry, as a sentence. */
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
