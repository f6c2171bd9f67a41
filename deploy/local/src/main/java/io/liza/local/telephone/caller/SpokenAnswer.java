package io.liza.local.telephone.caller;

import static java.util.Map.entry;

import io.liza.local.telephone.twiml.Verb;
import java.util.Map;
import java.util.Optional;

/** Yes and no in words, by the language in which Liza asks. */
enum SpokenAnswer {
    YES(Map.ofEntries(
            entry("de", "Ja, bitte"),
            entry("en", "Yes, please"),
            entry("es", "Sí, por favor"),
            entry("fr", "Oui, s'il vous plaît"),
            entry("it", "Sì, grazie"),
            entry("nl", "Ja, graag"),
            entry("pl", "Tak, proszę"),
            entry("ru", "Да, пожалуйста"),
            entry("tr", "Evet, lütfen"),
            entry("uk", "Так, будь ласка"))),
    NO(Map.ofEntries(
            entry("de", "Nein, danke"),
            entry("en", "No, thank you"),
            entry("es", "No, gracias"),
            entry("fr", "Non, merci"),
            entry("it", "No, grazie"),
            entry("nl", "Nee, dank u"),
            entry("pl", "Nie, dziękuję"),
            entry("ru", "Нет, спасибо"),
            entry("tr", "Hayır, teşekkürler"),
            entry("uk", "Ні, дякую")));

    private final Map<String, String> byLanguage;

    SpokenAnswer(Map<String, String> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** The words for yes or no; empty for another answer, for a question without speech, or in another language. */
    static Optional<Answer> of(Answer answer, Verb.Gather question) {
        if (!question.takesSpeech() || !answer.equals(Answer.YES) && !answer.equals(Answer.NO)) {
            return Optional.empty();
        }
        SpokenAnswer words = answer.equals(Answer.YES) ? YES : NO;
        return question.prompts().stream()
                .filter(Verb.Say.class::isInstance)
                .map(prompt -> ((Verb.Say) prompt).language().split("-")[0])
                .findFirst()
                .map(words.byLanguage::get)
                .map(Answer::speech);
    }
}
