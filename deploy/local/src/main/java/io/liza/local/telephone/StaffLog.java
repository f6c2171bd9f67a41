package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.twiml.TwilioError;

/** The part of a call's log that is about the staff's telephones. */
final class StaffLog extends CallLog {
    private final CallLog call;

    StaffLog(CallLog call) {
        this.call = call;
    }

    @Override
    void liza(CallReport.Said said) {
        call.whisper(said);
    }

    @Override
    void caller(Answer answer) {
        call.agent(answer);
    }

    @Override
    void note(String text) {
        call.note(text);
    }

    @Override
    void progress(String text) {
        call.progress(text);
    }

    @Override
    void exchange(Exchange exchange) {
        call.exchange(exchange);
    }

    @Override
    void warn(String text) {
        call.warn(text);
    }

    @Override
    void error(TwilioError error) {
        call.error(error);
    }
}
