package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.PressedKeys;
import io.liza.local.telephone.twiml.Verb;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters that Twilio sends for an answer to a Gather. */
record GatherInput(Verb.Gather gather, CallLog log) {
    /** Empty if Twilio sends no request. */
    Map<String, String> of(Answer answer) {
        var parameters = new LinkedHashMap<String, String>();
        if (answer.kind() == Answer.Kind.KEYS && gather.takesKeys()) {
            digits(answer.text(), parameters);
        } else if (answer.kind() == Answer.Kind.SPEECH && gather.takesSpeech()) {
            parameters.put("SpeechResult", answer.text());
            parameters.put("Confidence", "0.9");
        }
        if (parameters.isEmpty() && gather.actionOnEmptyResult()) {
            parameters.put("Digits", "");
        }
        if (!parameters.isEmpty()) {
            parameters.put("msg", "Gather End");
        }
        return parameters;
    }

    private void digits(String keys, Map<String, String> parameters) {
        PressedKeys pressed = PressedKeys.at(gather, keys);
        if (!pressed.lost().isEmpty()) {
            log.warn("'" + pressed.lost() + "' was pressed after the input was complete, and is lost.");
        }
        if (!pressed.digits().isEmpty()) {
            parameters.put("Digits", pressed.digits());
            if (!pressed.finishKey().isEmpty()) {
                parameters.put("FinishedOnKey", pressed.finishKey());
            }
        }
    }
}
