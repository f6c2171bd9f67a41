package io.liza.voice.twiml;

import io.liza.voice.dialogue.ConsentWording;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Sentence;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every sentence and every question of one language as TwiML, checked and cut at their slots. */
final class CompiledPack {

    /** Twilio's error 11750 is a larger document; a kilobyte is left for everything but the sentences. */
    private static final int MAX_SENTENCE_BYTES = (64 * 1024 - 1024) / Reply.MAX_SENTENCES;

    private static final int USUAL_LENGTH = 1024;

    /** @param text as it is recorded, not escaped */
    private record CompiledSentence(Template text, Template twiml) {}

    /** A document without its sentences. */
    private record Frame(Template before, String after) {
        static Frame of(String document) {
            int sentences = document.indexOf(TwimlWriter.SENTENCES);
            return new Frame(
                    new Template(document.substring(0, sentences), Template.QUERY),
                    document.substring(sentences + TwimlWriter.SENTENCES.length()));
        }
    }

    private final Map<Sentence, CompiledSentence> sentences = new EnumMap<>(Sentence.class);
    private final Map<Step, Frame> questions = new EnumMap<>(Step.class);
    private final Map<Step, Frame> questionsAfterSilence = new EnumMap<>(Step.class);
    private final Frame hangUp;
    private final ConsentWording wording;

    /** @throws PromptException if the pack cannot be spoken */
    CompiledPack(LanguagePack pack, TwimlWriter writer, SentenceText texts) {
        SentenceText.checkKeys(pack);
        for (Sentence sentence : Sentence.values()) {
            LanguagePack speaker = pack.speakerOf(sentence.key());
            texts.of(speaker, sentence)
                    .ifPresent(text -> sentences.put(sentence, compile(speaker, writer, sentence, text)));
        }
        for (Step step : Step.values()) {
            questions.put(step, Frame.of(writer.ask(pack, step, false)));
            questionsAfterSilence.put(step, Frame.of(writer.ask(pack, step, true)));
        }
        hangUp = Frame.of(writer.hangUp());
        wording = ConsentWording.of(pack.code(), question(Step.CONSENT));
    }

    RenderedReply render(Reply reply, String query, String order) {
        Frame frame = frame(reply);
        var twiml = new StringBuilder(USUAL_LENGTH);
        var said = new ArrayList<String>(Reply.MAX_SENTENCES);
        frame.before.fill(twiml, query);
        for (Sentence sentence : reply.sentences()) {
            CompiledSentence compiled = sentences.get(sentence);
            if (compiled != null) {
                compiled.twiml.fill(twiml, order);
                said.add(compiled.text.fill(order));
            }
        }
        return new RenderedReply(twiml.append(frame.after).toString(), said);
    }

    ConsentWording wording() {
        return wording;
    }

    private String question(Step step) {
        List<String> said = step.question().stream()
                .filter(sentences::containsKey)
                .map(sentence -> sentences.get(sentence).text.fill(""))
                .toList();
        return String.join(" ", said);
    }

    private Frame frame(Reply reply) {
        if (reply.asks() == null) {
            return hangUp;
        }
        return (reply.isAfterSilence() ? questionsAfterSilence : questions).get(reply.asks());
    }

    private static CompiledSentence compile(LanguagePack pack, TwimlWriter writer, Sentence sentence, String text) {
        String twiml = writer.say(pack, text);
        if (twiml.getBytes(StandardCharsets.UTF_8).length > MAX_SENTENCE_BYTES) {
            throw new PromptException(pack.source(), sentence.key(), "is too much for one TwiML document");
        }
        return new CompiledSentence(new Template(text, Template.ORDER), new Template(twiml, Template.ORDER));
    }
}
