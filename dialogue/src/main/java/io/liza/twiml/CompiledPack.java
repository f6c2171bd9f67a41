package io.liza.twiml;

import io.liza.dialogue.ConsentWording;
import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Step;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.PromptException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every sentence and every question of one language as TwiML, checked and cut at their slots. */
final class CompiledPack {

    /** Twilio's error 11750 is a larger document; a part is left for the values of slots and everything else. */
    private static final int MAX_SENTENCE_BYTES = (64 * 1024 - 4 * 1024) / Reply.MAX_STATEMENTS;

    private static final String TEXT = "__text__";

    private final Map<Sentence, CompiledSentence> sentences = new EnumMap<>(Sentence.class);
    private final Map<Step, Frame> questions = new EnumMap<>(Step.class);
    private final Map<Step, Frame> questionsAfterSilence = new EnumMap<>(Step.class);
    private final String code;
    private final String shopMessage;
    private final ConsentWording wording;
    private final ConsentWording recordingWording;

    /** @throws PromptException if the pack cannot be spoken */
    CompiledPack(LanguagePack pack, TwimlWriter writer, SentenceText texts) {
        SentenceText.checkKeys(pack);
        code = pack.code();
        for (Sentence sentence : Sentence.values()) {
            LanguagePack speaker = pack.speakerOf(sentence.key());
            texts.of(speaker, sentence)
                    .ifPresent(text -> sentences.put(sentence, compile(speaker, writer, sentence, text)));
        }
        for (Step step : Step.values()) {
            if (step.asksForKeys()) {
                questions.put(step, Frame.of(writer.ask(pack, step, false)));
                questionsAfterSilence.put(step, Frame.of(writer.ask(pack, step, true)));
            }
        }
        shopMessage = writer.say(pack, TEXT);
        wording = ConsentWording.of(pack.code(), question(Step.CONSENT));
        recordingWording = ConsentWording.of(pack.code(), question(Step.MESSAGE_CONSENT));
    }

    /** The document around the sentences of a question. */
    Frame question(Reply reply) {
        return (reply.isAfterSilence() ? questionsAfterSilence : questions).get(reply.asks());
    }

    /** Nothing, if the sentence needs a value that is not configured. */
    void say(Sentence sentence, Speech speech) {
        CompiledSentence compiled = sentences.get(sentence);
        if (compiled != null) {
            compiled.say(speech);
        }
    }

    void say(FilledSentence filled, Speech speech) {
        CompiledSentence compiled = sentences.get(filled.sentence());
        if (compiled != null && isInAnotherLanguage(filled, compiled)) {
            say(Sentence.PEOPLE_UNAVAILABLE, speech);
            return;
        }
        if (compiled != null) {
            compiled.say(speech, filled);
        }
    }

    /** The opening hours are a phrase of this language, which the voice of another one cannot say. */
    private boolean isInAnotherLanguage(FilledSentence filled, CompiledSentence compiled) {
        return filled.sentence() == Sentence.PEOPLE_BUSY_OR_CLOSED
                && !compiled.speaker().code().equals(code);
    }

    /** A text of the shop in this language. */
    void say(String text, Speech speech) {
        speech.add(shopMessage.replace(TEXT, XmlText.escape(text)), text);
    }

    ConsentWording wording() {
        return wording;
    }

    /** The question for the consent to a recording. */
    ConsentWording recordingWording() {
        return recordingWording;
    }

    /** The text of a sentence without slots; empty if it needs a value that is not configured. */
    String text(Sentence sentence) {
        CompiledSentence compiled = sentences.get(sentence);
        return compiled == null ? "" : compiled.text().fill(slot -> "");
    }

    private String question(Step step) {
        List<String> said = step.question().stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join(" ", said);
    }

    static CompiledSentence compile(LanguagePack pack, TwimlWriter writer, Sentence sentence, String text) {
        String twiml = writer.say(pack, text);
        if (twiml.getBytes(StandardCharsets.UTF_8).length > MAX_SENTENCE_BYTES) {
            throw new PromptException(
                    pack.source(), sentence.key(), Problem.LENGTH, "", "is too much for one TwiML document");
        }
        return new CompiledSentence(pack, new Template(text), new Template(twiml));
    }
}
