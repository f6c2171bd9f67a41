package io.liza.voice.webhook;

import io.liza.dialogue.Handover;
import io.liza.people.HandoverResult;
import io.liza.voice.twilio.Form;

/**
 * How a Dial ended, by the parameters of its action
 * (<a href="https://www.twilio.com/docs/voice/twiml/dial#action">Twilio</a>). {@code DialBridged} tells whether the caller
 * was connected. Where it is missing, a completed leg counts as connected only if it was longer than any whisper, because
 * the leg of a mailbox has a duration, too. A caller who was connected and counts as not connected hears one more question;
 * the other mistake would lose a caller. A caller has hung up only if their own call is over: a Dial can be canceled before.
 */
final class DialParameters {

    /**
     * Seconds in which a telephone without key 1 is hung up: about 25 for the whisper with the longest order number, 8 for
     * the key, and some for Twilio's requests.
     */
    static final int LONGEST_WHISPER = 45;

    private DialParameters() {}

    static Handover read(Form form) {
        Integer seconds = Seconds.of(form.get("DialCallDuration"));
        if (isBridged(form, seconds)) {
            return new Handover(HandoverResult.ANSWERED, seconds);
        }
        boolean callIsOver = CallEnd.isFinal(form.get("CallStatus"));
        return new Handover(callIsOver ? HandoverResult.HUNG_UP : result(status(form)), null);
    }

    private static boolean isBridged(Form form, Integer seconds) {
        String bridged = form.get("DialBridged");
        return bridged == null || bridged.isEmpty()
                ? result(status(form)) == HandoverResult.NOT_TAKEN && seconds != null && seconds > LONGEST_WHISPER
                : bridged.equalsIgnoreCase("true");
    }

    private static HandoverResult result(String status) {
        return switch (status) {
            case "completed", "answered" -> HandoverResult.NOT_TAKEN;
            case "busy" -> HandoverResult.BUSY;
            case "no-answer" -> HandoverResult.NO_ANSWER;
            default -> HandoverResult.FAILED;
        };
    }

    private static String status(Form form) {
        String status = form.get("DialCallStatus");
        return status == null ? "" : status;
    }
}
