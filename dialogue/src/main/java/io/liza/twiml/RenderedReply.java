package io.liza.twiml;

import java.util.List;

/**
 * A reply in the caller's language.
 *
 * @param twiml the document
 * @param sentences their text, for the event
 */
public record RenderedReply(String twiml, List<String> sentences) {}
