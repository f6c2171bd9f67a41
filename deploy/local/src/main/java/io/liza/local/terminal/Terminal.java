package io.liza.local.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines from a person and prints to them. */
public record Terminal(BufferedReader in, PrintStream out) {
    public static Terminal system() {
        return new Terminal(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    public void say(String text) {
        out.println(text);
    }

    /** Prints the question and reads a line, without blanks around it; empty at the end of input (Ctrl-D). */
    public Optional<String> ask(String question) {
        out.print(question);
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
            }
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }

    /** Only y and yes agree; the end of input does not. */
    public boolean agrees(String question) {
        return ask(question + " [y/N] ")
                .filter(answer -> answer.matches("(?i)y|yes"))
                .isPresent();
    }
}
