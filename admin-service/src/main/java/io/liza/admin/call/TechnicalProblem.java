package io.liza.admin.call;

/** What went wrong in a call for technical reasons. The names of the first two are those of the event's kind. */
public enum TechnicalProblem {
    /** Twilio could not fetch or run an answer. */
    FALLBACK,
    /** The voice-service failed while answering. */
    FAILURE,
    /** The orders could not be looked up. */
    NO_LOOKUP,
    /** Twilio ended the call with another status than completed. */
    NOT_COMPLETED
}
