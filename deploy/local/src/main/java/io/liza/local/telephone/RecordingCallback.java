package io.liza.local.telephone;

/** When Twilio requests the recordingStatusCallback of a Record. It promises no order. */
public enum RecordingCallback {
    /** Before the action. */
    EARLY,
    /** After the action was answered. */
    SOON,
    /** After the end of the call was reported. */
    LATE,
    /** Soon and late. */
    TWICE,
    NEVER
}
