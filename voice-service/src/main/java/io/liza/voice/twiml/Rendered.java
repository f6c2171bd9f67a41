package io.liza.voice.twiml;

import java.util.List;

/**
 * A reply with its slots filled.
 *
 * @param twiml the document
 * @param sentences what the caller hears, as text
 */
public record Rendered(String twiml, List<String> sentences) {}
