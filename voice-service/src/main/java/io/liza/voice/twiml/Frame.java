package io.liza.voice.twiml;

/**
 * A document without its sentences.
 *
 * @param beforeQuery up to the query of the action URL
 */
record Frame(String beforeQuery, String afterQuery, String afterSentences) {

    static Frame of(String document) {
        int sentences = document.indexOf(TwimlWriter.SENTENCES);
        int query = document.indexOf(TwimlWriter.QUERY);
        return new Frame(
                document.substring(0, query < 0 ? sentences : query),
                query < 0 ? "" : document.substring(query + TwimlWriter.QUERY.length(), sentences),
                document.substring(sentences + TwimlWriter.SENTENCES.length()));
    }

    /** @param query escaped for XML; unused in a document that asks nothing */
    void begin(Speech speech, String query) {
        speech.append(beforeQuery);
        if (!afterQuery.isEmpty()) {
            speech.append(query);
            speech.append(afterQuery);
        }
    }

    void end(Speech speech) {
        speech.append(afterSentences);
    }
}
