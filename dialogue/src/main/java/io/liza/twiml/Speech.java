package io.liza.twiml;

import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The sentences of one reply while they are put together, as TwiML and as text. */
final class Speech {

    private static final int USUAL_LENGTH = 1024;

    private final StringBuilder twiml = new StringBuilder(USUAL_LENGTH);
    private final List<String> said = new ArrayList<>(Reply.MAX_STATEMENTS);
    private final String order;

    /** @param order digits as they are spoken; empty if there is none */
    Speech(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }

    void append(String document) {
        twiml.append(document);
    }

    /** @param values not escaped */
    void add(CompiledSentence sentence, Function<Slot, String> values) {
        sentence.twiml().fill(twiml, slot -> XmlText.escape(values.apply(slot)));
        said.add(sentence.text().fill(values));
    }

    void add(String say, String text) {
        twiml.append(say);
        said.add(text);
    }

    RenderedReply finish() {
        return new RenderedReply(twiml.toString(), said);
    }
}
