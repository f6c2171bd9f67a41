package io.liza.admin.order.imports.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How to read a file: its character set, and the order of day and month in days such as 03/04/2026. A byte order mark, if
 * there is one, overrides the character set.
 */
public record Reading(Charset charset, DayOrder days) {

    /** For programs: UTF-8, and UTF-16 with a byte order mark. */
    public static final Reading STRICT = new Reading(StandardCharsets.UTF_8, DayOrder.UNKNOWN);

    /** Opens a file; each call returns a new stream. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Finds out how to read a file by reading it twice. */
    public static Reading of(Source file) throws IOException {
        Charset charset;
        try (InputStream bytes = file.open()) {
            charset = Charsets.of(bytes);
        }
        var reading = new Reading(charset, DayOrder.UNKNOWN);
        try (BufferedReader text = reading.open(file.open())) {
            return new Reading(charset, DayOrder.of(text));
        }
    }

    /** The text of a file without its byte order mark. Bytes that are no text become lone surrogates. */
    public BufferedReader open(InputStream file) throws IOException {
        var bytes = new BufferedInputStream(file);
        Charset marked = Charsets.ofByteOrderMark(bytes).orElse(charset);
        return new BufferedReader(new InputStreamReader(bytes, WellFormed.decoder(marked)));
    }
}
