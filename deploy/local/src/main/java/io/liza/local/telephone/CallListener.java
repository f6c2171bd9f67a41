package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Exchange;

/** Is told what happens in a call. */
interface CallListener {
    CallListener NOBODY = new CallListener() {};

    default void liza(CallReport.Said said) {}

    default void caller(Answer answer) {}

    default void note(String text) {}

    default void retry(String text) {}

    default void warning(String text) {}

    default void error(String text) {}

    default void exchange(Exchange exchange) {}
}
