package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.order.OrderAnswer;

/** 1 confirms the order number that was read back, and the caller is answered; 2 asks for the number again. */
record ConfirmHandler(RetryPolicy retryPolicy, OrderInquiry inquiry) implements StepHandler {

    private static final Reply DECLINED = Reply.askAs(Step.ORDER, Sentence.ORDER_DECLINED);
    private static final Reply NOT_FOUND =
            Reply.askAs(Step.ORDER, Sentence.ORDER_NOT_FOUND, Sentence.PEOPLE_OFFER_ZERO);
    private static final Reply ASK_POSTCODE = Reply.ask(Step.VERIFY);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return answered(state, inquiry.answer(state.order(), caller, false));
        }
        if (answer.isNo()) {
            return new Outcome(
                    DECLINED, state.ask(Step.ORDER), turn -> new CallEvent.OrderDeclined(turn, state.order()));
        }
        return retryPolicy.notUnderstood(state, answer, caller);
    }

    private static Outcome answered(CallState state, OrderReply reply) {
        if (reply.answer() == OrderAnswer.VERIFYING) {
            return state.history().mayTryPostcode()
                    ? confirmed(state, reply, ASK_POSTCODE, state.ask(Step.VERIFY))
                    // The tries of the call are used up, so this is no further failure of the order that it asks about
                    // now.
                    : toHelp(state, OrderReply.withoutStatus(OrderAnswer.LOCKED));
        }
        if (reply.answer() == OrderAnswer.NOT_FOUND && !state.history().isNotFound()) {
            CallState next = state.ask(Step.ORDER).with(state.history().notFound());
            return confirmed(state, reply, NOT_FOUND, next);
        }
        return toHelp(state, reply);
    }

    /** The answer, then the help question. */
    static Outcome toHelp(CallState state, OrderReply reply) {
        return confirmed(state, reply, Reply.ask(Step.HELP, reply.statements()), state.ask(Step.HELP));
    }

    private static Outcome confirmed(CallState state, OrderReply reply, Reply said, CallState next) {
        return new Outcome(
                said, next, turn -> new CallEvent.OrderConfirmed(turn, state.order(), reply.answer(), reply.told()));
    }
}
