package io.liza.local.twilio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The person whom we tell and ask; one who has gone says no to everything. */
record Terminal(BufferedReader in, PrintStream out) {
    static Terminal system() {
        return new Terminal(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    void say(String text) {
        out.println(text);
    }

    boolean agrees(String question) {
        return answer(question + " [y/N] ")
                .filter(answer -> answer.matches("(?i)y|yes"))
                .isPresent();
    }

    /** Nothing where the person only pressed Enter, or has gone. */
    Optional<String> answer(String question) {
        out.print(question);
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
                return Optional.empty();
            }
            return Optional.of(line.strip()).filter(answer -> !answer.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }
}
