package io.liza.voice.twiml;

import java.util.regex.Pattern;

/** A text cut at its slots, so that filling it is joining strings. */
final class Template {

    /** Place of the action URL's query. */
    static final String QUERY = "__query__";

    /** Place of the digits of the order. */
    static final String ORDER = "__order__";

    private final String text;
    private final String[] pieces;

    Template(String text, String slot) {
        this.text = text;
        this.pieces = text.split(Pattern.quote(slot), -1);
    }

    /** @param value already escaped for its place */
    void fill(StringBuilder target, String value) {
        target.append(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            target.append(value).append(pieces[i]);
        }
    }

    String fill(String value) {
        return pieces.length == 1 ? text : String.join(value, pieces);
    }
}
