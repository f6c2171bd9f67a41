package io.liza.local.telephone;

import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.twiml.TwilioError;
import java.util.ArrayList;
import java.util.List;

/** Keeps the warnings and errors of a call, like Twilio's debugger, and passes all events on to a listener. */
final class TwilioDebugger {
    private final CallListener ear;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    TwilioDebugger(CallListener ear) {
        this.ear = ear;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> errors() {
        return errors;
    }

    void warn(String text) {
        warnings.add(text);
        ear.warning(text);
    }

    void error(TwilioError error) {
        String text = error.code() + ": " + error.getMessage();
        errors.add(text);
        ear.error(text);
    }

    void note(String text) {
        ear.note(text);
    }

    void retry(String text) {
        ear.retry(text);
    }

    void exchange(Exchange exchange) {
        ear.exchange(exchange);
    }
}
