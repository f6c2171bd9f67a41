package io.liza.voice.prompt;

import io.liza.voice.dialogue.Input;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands a spoken yes or no by whole words: "januar" is no "ja", and "ja und nein" is neither. */
public final class Ears {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    private Ears() {}

    /** @param speech as the recogniser wrote it; null or blank if nothing was spoken */
    public static Input.Word understand(LanguagePack pack, String speech) {
        if (speech == null || speech.isBlank()) {
            return null;
        }
        String words = " " + words(speech, pack.language()) + " ";
        boolean yes = hasOneOf(pack.yes(), words);
        boolean no = hasOneOf(pack.no(), words);
        return yes == no ? Input.Word.UNCLEAR : yes ? Input.Word.YES : Input.Word.NO;
    }

    /** The words alone, in lower case, a blank between them; for what is heard as for what is listened for. */
    static String words(String text, Locale language) {
        String lower = text.replace('’', '\'').toLowerCase(language);
        return NOISE.matcher(lower).replaceAll(" ").strip();
    }

    private static boolean hasOneOf(Set<String> phrases, String words) {
        return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }
}
