package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;
import io.liza.local.terminal.Terminal;
import java.util.Optional;

/** A person who types keys, or words where Liza takes speech; an empty line is silence, Ctrl-D hangs up. */
public record TerminalCaller(Terminal terminal) implements Caller {
    @Override
    public Answer answer(Verb.Gather question) {
        while (true) {
            Optional<String> typed = terminal.ask(question.takesSpeech() ? "Keys or words: " : "Keys: ");
            if (typed.isEmpty()) {
                return Answer.HANGUP;
            }
            if (typed.get().isEmpty()) {
                return Answer.SILENCE;
            }
            if (typed.get().matches("[0-9*#]+")) {
                return Answer.keys(typed.get());
            }
            if (question.takesSpeech()) {
                return Answer.speech(typed.get());
            }
            terminal.say("A telephone has the keys 0-9, * and #; an empty line is silence, Ctrl-D hangs up.");
        }
    }
}
