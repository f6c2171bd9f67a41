package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;

/** Takes the postcode of the delivery address, in two tries a call. The star key clears what was typed before it. */
record VerifyHandler(RetryPolicy retryPolicy, OrderInquiry inquiry) implements StepHandler {

    private static final Reply WRONG = Reply.askAgain(Step.VERIFY, Sentence.VERIFY_FAILED);
    private static final Reply WRONG_AGAIN = Reply.ask(Step.HELP, Sentence.VERIFY_FAILED, Sentence.ORDER_LIMITED);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        OrderReply current = inquiry.answer(state.order(), caller, false);
        if (current.answer() != OrderAnswer.VERIFYING) {
            return ConfirmHandler.toHelp(state, current);
        }
        String typed = answer.afterClear();
        if (!answer.keys().isEmpty() && typed.isEmpty()) {
            return Outcome.repeat(state, Reply.ask(Step.VERIFY));
        }
        if (!couldBePostcode(typed)) {
            return retryPolicy.notUnderstood(state, answer, caller);
        }
        return inquiry.isPostcode(state.order(), typed) ? right(state, caller) : wrong(state);
    }

    private Outcome right(CallState state, Caller caller) {
        OrderReply reply = inquiry.answer(state.order(), caller, true);
        if (!reply.answer().tellsStatus()) {
            return ConfirmHandler.toHelp(state, reply);
        }
        return new Outcome(
                Reply.ask(Step.HELP, reply.statements()),
                state.ask(Step.HELP).with(state.history().verified()),
                turn -> new CallEvent.CallerVerified(turn, state.order(), reply.answer(), reply.told()));
    }

    private static Outcome wrong(CallState state) {
        CallHistory history = state.history().wrongPostcode();
        boolean again = history.mayTryPostcode();
        CallState next = again ? state.repeat() : state.ask(Step.HELP);
        return new Outcome(
                again ? WRONG : WRONG_AGAIN,
                next.with(history),
                turn -> new CallEvent.VerificationFailed(turn, state.order(), history.wrongPostcodes()));
    }

    private static boolean couldBePostcode(String typed) {
        return OrderNumber.isValid(typed)
                && typed.length() >= OrderHashes.MIN_POSTCODE_DIGITS
                && typed.length() <= OrderHashes.MAX_POSTCODE_DIGITS;
    }
}
