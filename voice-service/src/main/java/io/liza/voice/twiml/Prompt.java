package io.liza.voice.twiml;

import java.util.List;

/** One reply in one language, ready to be filled: as TwiML for Twilio and as sentences for the record. */
final class Prompt {

    private final Template twiml;
    private final List<Template> sentences;

    Prompt(String twiml, List<String> sentences) {
        this.twiml = new Template(twiml);
        this.sentences = sentences.stream().map(Template::new).toList();
    }

    Rendered render(String query, String order) {
        return new Rendered(
                twiml.fill(query, order),
                sentences.stream().map(sentence -> sentence.fill(query, order)).toList());
    }
}
