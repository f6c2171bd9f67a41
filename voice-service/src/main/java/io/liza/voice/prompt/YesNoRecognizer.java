package io.liza.voice.prompt;

import io.liza.voice.dialogue.Answer.Word;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes a spoken yes or no by whole words: "januar" is no "ja", and "ja und nein" is neither. Some words count only as
 * the whole answer: "one" is key 1, "one moment" is not.
 */
public final class YesNoRecognizer {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    private YesNoRecognizer() {}

    /** @param speech as the recogniser wrote it; null or blank if nothing was spoken */
    public static Word understand(LanguagePack pack, String speech) {
        if (speech == null || speech.isBlank()) {
            return null;
        }
        Word alone = understandAlone(pack, speech);
        if (alone != Word.UNCLEAR) {
            return alone;
        }
        String words = " " + words(speech, pack.language()) + " ";
        return decide(hasOneOf(pack.words().yes(), words), hasOneOf(pack.words().no(), words));
    }

    /** For questions that ask for a key: only a whole answer that names a key counts. */
    public static Word understandAlone(LanguagePack pack, String speech) {
        if (speech == null || speech.isBlank()) {
            return null;
        }
        String words = words(speech, pack.language());
        return decide(
                pack.words().yesAlone().contains(words), pack.words().noAlone().contains(words));
    }

    /** Words in lower case, a blank between them; applied to answers and to the phrases of the pack alike. */
    static String words(String text, Locale language) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .toLowerCase(language);
        return NOISE.matcher(lower).replaceAll(" ").strip();
    }

    private static Word decide(boolean yes, boolean no) {
        return yes == no ? Word.UNCLEAR : yes ? Word.YES : Word.NO;
    }

    private static boolean hasOneOf(Set<String> phrases, String words) {
        return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }
}
