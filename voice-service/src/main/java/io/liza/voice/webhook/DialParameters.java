package io.liza.voice.webhook;

import io.liza.people.HandoverResult;
import io.liza.voice.dialogue.Handover;
import io.liza.voice.twilio.Form;

/**
 * How a Dial ended, by the parameters of its action
 * (<a href="https://www.twilio.com/docs/voice/twiml/dial#action">Twilio</a>). {@code DialBridged} tells whether the caller
 * was connected. Where it is missing, a completed call with a duration counts as connected, because a mailbox is hung up
 * within the whisper. If the caller's own call is over and nobody was connected, the caller has hung up.
 */
final class DialParameters {

    private DialParameters() {}

    static Handover read(Form form) {
        Integer seconds = Seconds.of(form.get("DialCallDuration"));
        if (isBridged(form, seconds)) {
            return new Handover(HandoverResult.ANSWERED, seconds);
        }
        boolean callIsOver = "completed".equals(form.get("CallStatus"));
        return new Handover(callIsOver ? HandoverResult.HUNG_UP : result(status(form)), null);
    }

    private static boolean isBridged(Form form, Integer seconds) {
        String bridged = form.get("DialBridged");
        return bridged == null || bridged.isEmpty()
                ? result(status(form)) == HandoverResult.NOT_TAKEN && seconds != null && seconds > 0
                : bridged.equalsIgnoreCase("true");
    }

    private static HandoverResult result(String status) {
        return switch (status) {
            case "completed", "answered" -> HandoverResult.NOT_TAKEN;
            case "busy" -> HandoverResult.BUSY;
            case "no-answer" -> HandoverResult.NO_ANSWER;
            case "canceled" -> HandoverResult.HUNG_UP;
            default -> HandoverResult.FAILED;
        };
    }

    private static String status(Form form) {
        String status = form.get("DialCallStatus");
        return status == null ? "" : status;
    }
}
