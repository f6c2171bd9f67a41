package io.liza.voice.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut at its slots, so that filling it is joining strings. */
final class Template {

    /** Where the query of the action URL goes. */
    static final String QUERY = "__query__";

    /** Where the digits of the order go. */
    static final String ORDER = "__order__";

    private static final Pattern SLOT = Pattern.compile(QUERY + "|" + ORDER);

    private final List<String> pieces = new ArrayList<>();
    private final int length;

    Template(String text) {
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            pieces.add(text.substring(from, slot.start()));
            pieces.add(slot.group().intern());
            from = slot.end();
        }
        pieces.add(text.substring(from));
        length = text.length();
    }

    /** @param query and order already escaped for where they go */
    @SuppressWarnings("StringEquality")
    String fill(String query, String order) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        var filled = new StringBuilder(length + 128);
        for (String piece : pieces) {
            filled.append(piece == QUERY ? query : piece == ORDER ? order : piece);
        }
        return filled.toString();
    }

    int length() {
        return length;
    }
}
