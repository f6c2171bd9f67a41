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
    private final List<CallReport.Said> whispered = new ArrayList<>();

    List<String> warnings() {
        return warnings;
    }

    List<String> errors() {
        return errors;
    }

    List<CallReport.Said> whispered() {
        return whispered;
    }

    /** The same log for a call to the staff. */
    CallLog ofStaff() {
        return new StaffLog(this);
    }

    void liza(CallReport.Said said) {}

    void caller(Answer answer) {}

    /** A sentence for the staff, whom the caller does not hear. */
    void whisper(CallReport.Said said) {
        whispered.add(said);
    }

    void agent(Answer answer) {}

    void note(String text) {}

    /** An event that is neither speech nor keys, such as a retry or a telephone that rings. */
    void progress(String text) {}

    void exchange(Exchange exchange) {}

    void warn(String text) {
        warnings.add(text);
    }

    void error(TwilioError error) {
        errors.add(error.code() + ": " + error.getMessage());
    }
}
