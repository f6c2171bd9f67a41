package io.liza.admin.call;

import io.liza.order.OrderAnswer;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleReason;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about calls; the words are in {@code messages/call_<language>.properties}. */
@MessageBundle(value = "call", locale = "en")
public interface CallTexts {

    @Message
    String call();

    @Message
    String heading(long id);

    @Message
    String open();

    @Message
    String time();

    @Message
    String allCalls();

    @Message
    String attention();

    @Message
    String hadProblem();

    @Message
    String views();

    @Message
    String noAttention();

    @Message
    String noLive();

    @Message
    String youAreHere();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String toldCaller(String status);

    @Message
    String now();

    @Message
    String toldNothing();

    @Message
    String noOrder();

    @Message
    String notConfirmed();

    @Message
    String orderOfCall();

    @Message
    String otherCalls();

    @Message
    String noOtherCalls();

    @Message
    String technicalProblem(TechnicalProblem problem);

    @Message
    String noCalls();

    @Message
    String noCallsYet();

    @Message
    String select(long id);

    @Message
    String sid();

    @Message
    String started();

    @Message
    String end();

    @Message
    String goingOn();

    @Message
    String closedBySweeper();

    @Message
    String duration();

    @Message
    String statusOf(long id);

    @Message
    String statusOfTheCall();

    @Message
    String statusName(CallStatus status);

    @Message
    String outcome();

    @Message
    String outcomeName(Outcome outcome);

    /** A sentence about a call. */
    @Message
    String outcomeWords(Outcome outcome);

    @Message
    String hungUpAt(CallStep step);

    @Message
    String noInputAt(CallStep step);

    @Message
    String stepName(CallStep step);

    @Message
    String conversation();

    @Message
    String caller();

    @Message
    String anonymous();

    @Message
    String stepStarted();

    @Message
    String stepLanguageChosen();

    @Message
    String stepConsentExplained();

    @Message
    String stepConsentGiven();

    @Message
    String stepConsentRefused();

    @Message
    String stepOrderEntered();

    @Message
    String stepOrderInvalid();

    @Message
    String stepOrderConfirmed();

    @Message
    String stepCallerVerified();

    @Message
    String stepVerificationFailed();

    @Message
    String stepOrderDeclined();

    @Message
    String stepNotUnderstood();

    @Message
    String stepHelpAsked();

    @Message
    String stepPeopleAsked();

    @Message
    String stepHandoverAccepted();

    @Message
    String stepHandedOver();

    @Message
    String stepCallbackRequested();

    @Message
    String stepCallbackDeclined();

    @Message
    String stepMessageAccepted();

    @Message
    String stepMessageDeclined();

    @Message
    String stepRecordingConsentGiven();

    @Message
    String stepMessageLeft();

    @Message
    String stepRecordingCompleted();

    @Message
    String stepMessageKept();

    @Message
    String stepMessageDiscarded();

    @Message
    String stepFarewell();

    @Message
    String stepProblem();

    @Message
    String stepEnded();

    @Message
    String stepOther();

    @Message
    String answer(OrderAnswer answer);

    @Message
    String peopleReason(PeopleReason reason);

    @Message
    String handoverResult(HandoverResult result);

    @Message
    String technical();

    @Message
    String detailKind();

    @Message
    String detailWording();

    @Message
    String detailDetail();

    @Message
    String detailErrorCode();

    @Message
    String detailStatus();
}
