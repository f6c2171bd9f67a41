package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** A person who types: keys, or words where they are taken; an empty line is silence, the end of input hangs up. */
public final class Terminal implements Caller {
    private final BufferedReader in;
    private final PrintStream out;

    public Terminal(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Answer answer(Verb.Gather question) {
        try {
            while (true) {
                out.print(question.takesSpeech() ? "Keys or words: " : "Keys: ");
                out.flush();
                String line = in.readLine();
                if (line == null) {
                    out.println();
                    return Answer.HANGUP;
                }
                String typed = line.strip();
                if (typed.isEmpty()) {
                    return Answer.SILENCE;
                }
                if (typed.matches("[0-9*#]+")) {
                    return Answer.keys(typed);
                }
                if (question.takesSpeech()) {
                    return Answer.speech(typed);
                }
                out.println("A telephone has the keys 0-9, * and #; an empty line is silence, Ctrl-D hangs up.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }
}
