package io.liza.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liza.caller.PhoneNumber;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import io.liza.text.TextLimits;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The event of one webhook of a call. The name above each record is its CloudEvents type. Optional fields may be added to a
 * released type; any other change needs a new record with a name of its own, ending in the next version.
 */
public sealed interface CallEvent {

    Turn turn();

    /** Calls the method for its kind, so that a new kind of event does not compile until every visitor handles it. */
    <R> R accept(Visitor<R> visitor);

    /** Derived from call, turn and kind: a repeated webhook repeats the id, by which readers recognize it. */
    @JsonProperty
    default UUID id() {
        return EventTypes.id(turn(), kind());
    }

    /** The type without its version, so that an event keeps its id when its type gets a new one. */
    default String kind() {
        return type().substring(0, type().lastIndexOf('.'));
    }

    /** The CloudEvents type. */
    default String type() {
        return EventTypes.nameOf(getClass());
    }

    /** More than the longest sentence that Twilio speaks. */
    int MAX_SENTENCE = 4_096;

    int MAX_WORDING = 64;

    /** @param countryCode of the caller, such as {@code 49}, or null; nothing else of them before consent */
    @JsonTypeName("liza.call.started.v1")
    record Started(@UnwrappedTurn Turn turn, String countryCode) implements CallEvent {
        private static final Pattern COUNTRY_CODE = Pattern.compile("[1-9][0-9]{0,2}");

        public Started {
            if (countryCode != null && !COUNTRY_CODE.matcher(countryCode).matches()) {
                throw new IllegalArgumentException("countryCode has 1 to 3 digits");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /** The caller chose the language of the turn instead of the one that fits the number. */
    @JsonTypeName("liza.call.language-chosen.v1")
    record LanguageChosen(@UnwrappedTurn Turn turn) implements CallEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.languageChosen(this);
        }
    }

    /**
     * The caller asked for more about the consent question, and heard the long notice.
     *
     * @param wording version of the consent question
     */
    @JsonTypeName("liza.call.consent-explained.v1")
    record ConsentExplained(@UnwrappedTurn Turn turn, String wording) implements CallEvent {
        public ConsentExplained {
            TextLimits.checkPresent("wording", wording, MAX_WORDING);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consentExplained(this);
        }
    }

    /**
     * @param number of the caller; null where it is withheld
     * @param wording version of the sentence that was consented to
     * @param sentence that sentence as it was spoken; null in events of older versions
     * @param answeredAfterMillis milliseconds from the delivery of the question to the arrival of the key, which may be
     *     less than the question takes to speak; null if unknown
     */
    @JsonTypeName("liza.call.consent-given.v1")
    record ConsentGiven(
            @UnwrappedTurn Turn turn, PhoneNumber number, String wording, String sentence, Long answeredAfterMillis)
            implements CallEvent {
        public ConsentGiven {
            TextLimits.checkPresent("wording", wording, MAX_WORDING);
            TextLimits.check("sentence", sentence, MAX_SENTENCE);
            if (answeredAfterMillis != null && answeredAfterMillis < 0) {
                throw new IllegalArgumentException("answeredAfterMillis is 0 or more");
            }
        }

        public ConsentGiven(Turn turn, PhoneNumber number, String wording, String sentence) {
            this(turn, number, wording, sentence, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consentGiven(this);
        }
    }

    /** The same fields, but never a number. */
    @JsonTypeName("liza.call.consent-refused.v1")
    record ConsentRefused(@UnwrappedTurn Turn turn, String wording, String sentence) implements CallEvent {
        public ConsentRefused {
            TextLimits.checkPresent("wording", wording, MAX_WORDING);
            TextLimits.check("sentence", sentence, MAX_SENTENCE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consentRefused(this);
        }
    }

    @JsonTypeName("liza.call.order-entered.v1")
    record OrderEntered(@UnwrappedTurn Turn turn, OrderNumber orderNumber) implements CallEvent {
        public OrderEntered {
            Objects.requireNonNull(orderNumber, "orderNumber");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderEntered(this);
        }
    }

    @JsonTypeName("liza.call.order-invalid.v1")
    record OrderInvalid(@UnwrappedTurn Turn turn, Reason reason) implements CallEvent {
        public enum Reason {
            TOO_SHORT,
            TOO_LONG,
            NOT_DIGITS
        }

        public OrderInvalid {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderInvalid(this);
        }
    }

    /**
     * @param answer what the caller heard about the order; {@link OrderAnswer#TOLD} in events of version 1, which have none
     * @param told the status that the caller heard; null if the answer tells none
     */
    @JsonTypeName("liza.call.order-confirmed.v2")
    record OrderConfirmed(@UnwrappedTurn Turn turn, OrderNumber orderNumber, OrderAnswer answer, OrderStatus told)
            implements CallEvent {
        public OrderConfirmed {
            Objects.requireNonNull(orderNumber, "orderNumber");
            answer = answer == null && told != null ? OrderAnswer.TOLD : answer;
            checkAnswer(answer, told);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderConfirmed(this);
        }
    }

    /**
     * The caller entered the right postcode. The postcode is in no event.
     *
     * @param answer what the caller heard about the order
     * @param told the status that the caller heard; null if the answer tells none
     */
    @JsonTypeName("liza.call.caller-verified.v1")
    record CallerVerified(@UnwrappedTurn Turn turn, OrderNumber orderNumber, OrderAnswer answer, OrderStatus told)
            implements CallEvent {
        public CallerVerified {
            Objects.requireNonNull(orderNumber, "orderNumber");
            checkAnswer(answer, told);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callerVerified(this);
        }
    }

    /**
     * The caller entered a wrong postcode. The postcode is in no event.
     *
     * @param tries wrong postcodes for the order in this call so far, from 1
     */
    @JsonTypeName("liza.call.verification-failed.v1")
    record VerificationFailed(@UnwrappedTurn Turn turn, OrderNumber orderNumber, int tries) implements CallEvent {
        public VerificationFailed {
            Objects.requireNonNull(orderNumber, "orderNumber");
            checkTries(tries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verificationFailed(this);
        }
    }

    @JsonTypeName("liza.call.order-declined.v1")
    record OrderDeclined(@UnwrappedTurn Turn turn, OrderNumber orderNumber) implements CallEvent {
        public OrderDeclined {
            Objects.requireNonNull(orderNumber, "orderNumber");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderDeclined(this);
        }
    }

    /**
     * @param step where in the dialogue, such as {@code consent}
     * @param tries invalid answers at this step so far, from 1
     */
    @JsonTypeName("liza.call.not-understood.v1")
    record NotUnderstood(@UnwrappedTurn Turn turn, String step, int tries) implements CallEvent {
        private static final int MAX_STEP = 32;

        public NotUnderstood {
            TextLimits.checkPresent("step", step, MAX_STEP);
            checkTries(tries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notUnderstood(this);
        }
    }

    @JsonTypeName("liza.call.help-asked.v1")
    record HelpAsked(@UnwrappedTurn Turn turn, Choice chosen) implements CallEvent {
        public enum Choice {
            ANOTHER_ORDER,
            /** Hear the question again. */
            REPEAT
        }

        public HelpAsked {
            Objects.requireNonNull(chosen, "chosen");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.helpAsked(this);
        }
    }

    /**
     * The caller is led to the shop's people.
     *
     * @param orderNumber null if none is known
     * @param offer what Liza does next: she lets the telephones ring, or asks about a callback or a message
     */
    @JsonTypeName("liza.call.people-asked.v1")
    record PeopleAsked(@UnwrappedTurn Turn turn, PeopleReason reason, OrderNumber orderNumber, PeopleOffer offer)
            implements CallEvent {
        public PeopleAsked {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(offer, "offer");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.peopleAsked(this);
        }
    }

    /** A member of staff heard what the call is about, and took it. The turn is that of the hand-over. */
    @JsonTypeName("liza.call.handover-accepted.v1")
    record HandoverAccepted(@UnwrappedTurn Turn turn) implements CallEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.handoverAccepted(this);
        }
    }

    /**
     * The hand-over to the shop's telephones has ended.
     *
     * @param orderNumber null if none is known
     * @param seconds that the caller and a person talked; null if they did not
     * @param offer what Liza asks about next; null if the call ends
     */
    @JsonTypeName("liza.call.handed-over.v1")
    record HandedOver(
            @UnwrappedTurn Turn turn,
            PeopleReason reason,
            OrderNumber orderNumber,
            HandoverResult result,
            Integer seconds,
            PeopleOffer offer)
            implements CallEvent {
        public HandedOver {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(result, "result");
            checkSeconds(seconds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.handedOver(this);
        }
    }

    /** The caller wants to be called back. {@code orderNumber} is null if none is known. */
    @JsonTypeName("liza.call.callback-requested.v1")
    record CallbackRequested(@UnwrappedTurn Turn turn, PeopleReason reason, OrderNumber orderNumber)
            implements CallEvent {
        public CallbackRequested {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callbackRequested(this);
        }
    }

    /** The caller declined a callback, or accepted or declined a message. An accepted callback is an event of its own. */
    @JsonTypeName("liza.call.offer-answered.v1")
    record OfferAnswered(@UnwrappedTurn Turn turn, PeopleOffer offer, boolean accepted) implements CallEvent {
        public OfferAnswered {
            Objects.requireNonNull(offer, "offer");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offerAnswered(this);
        }
    }

    /**
     * The caller agreed to be recorded.
     *
     * @param wording version of the sentence that was consented to
     * @param sentence that sentence as it was spoken
     */
    @JsonTypeName("liza.call.recording-consent-given.v1")
    record RecordingConsentGiven(@UnwrappedTurn Turn turn, String wording, String sentence) implements CallEvent {
        public RecordingConsentGiven {
            TextLimits.checkPresent("wording", wording, MAX_WORDING);
            TextLimits.checkPresent("sentence", sentence, MAX_SENTENCE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recordingConsentGiven(this);
        }
    }

    /**
     * The caller has spoken a message, and may have hung up. It counts unless the caller discards it.
     *
     * @param orderNumber null if none is known
     * @param seconds length of the recording; null if unknown
     */
    @JsonTypeName("liza.call.message-left.v1")
    record MessageLeft(
            @UnwrappedTurn Turn turn,
            RecordingSid recording,
            Integer seconds,
            PeopleReason reason,
            OrderNumber orderNumber)
            implements CallEvent {
        public MessageLeft {
            Objects.requireNonNull(recording, "recording");
            Objects.requireNonNull(reason, "reason");
            checkSeconds(seconds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.messageLeft(this);
        }
    }

    /**
     * Twilio has stored a recording. It may say so before {@link MessageLeft}, after it, or alone. The turn and the other
     * fields are the same as there.
     */
    @JsonTypeName("liza.call.recording-completed.v1")
    record RecordingCompleted(
            @UnwrappedTurn Turn turn,
            RecordingSid recording,
            Integer seconds,
            PeopleReason reason,
            OrderNumber orderNumber)
            implements CallEvent {
        public RecordingCompleted {
            Objects.requireNonNull(recording, "recording");
            Objects.requireNonNull(reason, "reason");
            checkSeconds(seconds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recordingCompleted(this);
        }
    }

    /**
     * The caller kept or discarded the message.
     *
     * @param kept false if the caller wants to speak again, so that the recording is to be deleted
     */
    @JsonTypeName("liza.call.message-reviewed.v1")
    record MessageReviewed(@UnwrappedTurn Turn turn, RecordingSid recording, boolean kept) implements CallEvent {
        public MessageReviewed {
            Objects.requireNonNull(recording, "recording");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.messageReviewed(this);
        }
    }

    @JsonTypeName("liza.call.farewell.v1")
    record Farewell(@UnwrappedTurn Turn turn, Reason why) implements CallEvent {
        public enum Reason {
            DONE,
            REFUSED,
            GAVE_UP
        }

        public Farewell {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.farewell(this);
        }
    }

    /**
     * @param problem what went wrong
     * @param detail for people: where and why, at most {@value #MAX_DETAIL} characters; null if there
     *     is none
     * @param errorCode Twilio's number of the error, at most {@value #MAX_ERROR_CODE} characters; null where the error
     *     is ours
     */
    @JsonTypeName("liza.call.problem.v1")
    record Problem(@UnwrappedTurn Turn turn, @JsonProperty("kind") Kind problem, String detail, String errorCode)
            implements CallEvent {
        public enum Kind {
            /** The caller was not understood within the allowed tries. */
            NOT_UNDERSTOOD,
            /** Twilio could not fetch or run an answer. */
            FALLBACK,
            /** The voice-service failed while answering. */
            FAILURE
        }

        public static final int MAX_DETAIL = 500;
        public static final int MAX_ERROR_CODE = 20;

        public Problem {
            Objects.requireNonNull(problem, "kind");
            TextLimits.check("detail", detail, MAX_DETAIL);
            TextLimits.check("errorCode", errorCode, MAX_ERROR_CODE);
        }

        /** One turn may have several problems. */
        @Override
        public String kind() {
            return CallEvent.super.kind() + '/' + problem;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.problem(this);
        }
    }

    /**
     * @param status Twilio's final {@code CallStatus}, such as {@code completed} or {@code no-answer}
     * @param seconds duration of the call, 0 to {@value #MAX_SECONDS}; null if unknown
     */
    @JsonTypeName("liza.call.ended.v1")
    record Ended(@UnwrappedTurn Turn turn, String status, Integer seconds) implements CallEvent {
        /** Twilio ends a call after a day. */
        public static final int MAX_SECONDS = 24 * 3600;

        private static final int MAX_STATUS = 32;

        public Ended {
            TextLimits.checkPresent("status", status, MAX_STATUS);
            checkSeconds(seconds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ended(this);
        }
    }

    private static void checkSeconds(Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > Ended.MAX_SECONDS)) {
            throw new IllegalArgumentException("seconds is 0 to " + Ended.MAX_SECONDS);
        }
    }

    private static void checkTries(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("tries is 1 or more");
        }
    }

    private static void checkAnswer(OrderAnswer answer, OrderStatus told) {
        Objects.requireNonNull(answer, "answer");
        if (answer.tellsStatus() != (told != null)) {
            throw new IllegalArgumentException("told is the status if the answer tells one, and else absent");
        }
    }

    /** One method for each kind of event. */
    interface Visitor<R> {
        R started(Started event);

        R languageChosen(LanguageChosen event);

        R consentExplained(ConsentExplained event);

        R consentGiven(ConsentGiven event);

        R consentRefused(ConsentRefused event);

        R orderEntered(OrderEntered event);

        R orderInvalid(OrderInvalid event);

        R orderConfirmed(OrderConfirmed event);

        R callerVerified(CallerVerified event);

        R verificationFailed(VerificationFailed event);

        R orderDeclined(OrderDeclined event);

        R notUnderstood(NotUnderstood event);

        R helpAsked(HelpAsked event);

        R peopleAsked(PeopleAsked event);

        R handoverAccepted(HandoverAccepted event);

        R handedOver(HandedOver event);

        R callbackRequested(CallbackRequested event);

        R offerAnswered(OfferAnswered event);

        R recordingConsentGiven(RecordingConsentGiven event);

        R messageLeft(MessageLeft event);

        R recordingCompleted(RecordingCompleted event);

        R messageReviewed(MessageReviewed event);

        R farewell(Farewell event);

        R problem(Problem event);

        R ended(Ended event);
    }
}
