package io.liza.admin.csv;

import io.liza.admin.http.Parameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The separator of the cells of a file. Spreadsheets expect the list separator of their configured country. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** Parses the parameter {@code separator}; a comma by default, for programs that do not send it. */
    public static Separator of(String parameter) {
        return Parameters.constant("separator", parameter, Separator::parse, values())
                .orElse(COMMA);
    }

    private static Optional<Separator> parse(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(separator -> separator.name().equals(name))
                .findFirst();
    }

    public char character() {
        return character;
    }

    /** Returns the value of the parameter in links. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
