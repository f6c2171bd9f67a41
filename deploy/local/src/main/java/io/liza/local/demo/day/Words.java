package io.liza.local.demo.day;

import java.util.Map;
import java.util.Optional;

/** A spoken yes and no, by the language in which Liza asked. */
enum Words {
    YES(Map.of(
            "de", "Ja, bitte",
            "en", "Yes, please",
            "es", "Sí, por favor",
            "fr", "Oui, s'il vous plaît",
            "it", "Sì, grazie",
            "nl", "Ja, graag",
            "pl", "Tak, proszę",
            "ru", "Да, пожалуйста",
            "tr", "Evet, lütfen",
            "uk", "Так, будь ласка")),
    NO(Map.of(
            "de", "Nein, danke",
            "en", "No, thank you",
            "es", "No, gracias",
            "fr", "Non, merci",
            "it", "No, grazie",
            "nl", "Nee, dank u",
            "pl", "Nie, dziękuję",
            "ru", "Нет, спасибо",
            "tr", "Hayır, teşekkürler",
            "uk", "Ні, дякую"));

    private final Map<String, String> byLanguage;

    Words(Map<String, String> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** @param tag such as {@code de-DE}; nothing for a language we cannot speak */
    Optional<String> in(String tag) {
        return Optional.ofNullable(byLanguage.get(tag.split("-")[0]));
    }
}
