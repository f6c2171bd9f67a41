package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.twiml.TwilioError;
import java.util.ArrayList;
import java.util.List;

/** Receives the events of a call. Keeps warnings and errors for the report, like Twilio's debugger; subclasses print the rest. */
class CallLog {
    private final List<String> warnings = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    List<String> warnings() {
        return warnings;
    }

    List<String> errors() {
        return errors;
    }

    void liza(CallReport.Said said) {}

    void caller(Answer answer) {}

    void note(String text) {}

    void retry(String text) {}

    void exchange(Exchange exchange) {}

    void warn(String text) {
        warnings.add(text);
    }

    void error(TwilioError error) {
        errors.add(error.code() + ": " + error.getMessage());
    }
}
