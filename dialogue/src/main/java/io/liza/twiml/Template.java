package io.liza.twiml;

import io.liza.dialogue.Sentence.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text cut at its slots, so that filling it is joining strings. */
final class Template {

    private static final Pattern PLACE = Pattern.compile(
            Stream.of(Slot.values()).map(Template::place).map(Pattern::quote).collect(Collectors.joining("|")));

    private final String first;
    private final List<Slot> slots = new ArrayList<>();
    /** Each follows the slot at its position. */
    private final List<String> pieces = new ArrayList<>();

    Template(String text) {
        List<MatchResult> places = PLACE.matcher(text).results().toList();
        first = text.substring(
                0, places.isEmpty() ? text.length() : places.get(0).start());
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
            slots.add(slot(places.get(i).group()));
            pieces.add(text.substring(places.get(i).end(), end));
        }
    }

    static boolean hasPlace(String text) {
        return PLACE.matcher(text).find();
    }

    /** Stands for the slot in a text to be cut; it is the same after escaping for XML. */
    static String place(Slot slot) {
        return "__" + slot.name().toLowerCase(Locale.ROOT) + "__";
    }

    /** @param values already escaped for their place */
    void fill(StringBuilder target, Function<Slot, String> values) {
        target.append(first);
        for (int i = 0; i < pieces.size(); i++) {
            target.append(values.apply(slots.get(i))).append(pieces.get(i));
        }
    }

    String fill(Function<Slot, String> values) {
        if (pieces.isEmpty()) {
            return first;
        }
        var filled = new StringBuilder();
        fill(filled, values);
        return filled.toString();
    }

    private static Slot slot(String place) {
        return Slot.valueOf(place.substring(2, place.length() - 2).toUpperCase(Locale.ROOT));
    }
}
