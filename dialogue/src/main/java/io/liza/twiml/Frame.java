package io.liza.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document, or a part of one, cut at its places. */
final class Frame {

    /** Parts of a document that differ from call to call. */
    enum Place {
        /** The sentences of the reply. */
        SENTENCES,
        /** The query of an action URL. */
        QUERY,
        /** The query of the URL that Twilio calls for each telephone of a hand-over. */
        WHISPER_QUERY,
        /** The telephones of a hand-over. */
        PHONES,
        /** The number of one telephone. */
        PHONE,
        /** The number that the telephones of a hand-over show. */
        CALLER_ID;

        /** Stands for it in a document; it is the same after escaping for XML. */
        String mark() {
            return "__" + name() + "__";
        }
    }

    private static final Pattern PLACE = Pattern.compile(
            Stream.of(Place.values()).map(Place::mark).map(Pattern::quote).collect(Collectors.joining("|")));

    private final String first;
    private final List<Place> places = new ArrayList<>();
    /** Each follows the place at its position. */
    private final List<String> pieces = new ArrayList<>();

    private Frame(String document, List<MatchResult> found) {
        first = found.isEmpty() ? document : document.substring(0, found.get(0).start());
        for (int i = 0; i < found.size(); i++) {
            String mark = found.get(i).group();
            int end = i + 1 < found.size() ? found.get(i + 1).start() : document.length();
            places.add(Place.valueOf(mark.substring(2, mark.length() - 2)));
            pieces.add(document.substring(found.get(i).end(), end));
        }
    }

    static Frame of(String document) {
        return new Frame(document, PLACE.matcher(document).results().toList());
    }

    /** @param fill appends the content of a place, escaped for XML */
    void write(Speech speech, Consumer<Place> fill) {
        speech.append(first);
        for (int i = 0; i < pieces.size(); i++) {
            fill.accept(places.get(i));
            speech.append(pieces.get(i));
        }
    }
}
