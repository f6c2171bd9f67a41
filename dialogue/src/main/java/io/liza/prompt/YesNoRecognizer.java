package io.liza.prompt;

import io.liza.dialogue.Answer.Word;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes a spoken yes or no by whole words: "januar" is no "ja". A wish for people decides first ("ja, das Team bitte"),
 * then an unclear phrase, unless a phrase for yes or no contains it ("im Moment nicht"), then a whole answer ("one" is key 1,
 * "one moment" is not), then the phrase with more words: "ja, das war's" is a no, "ja und nein" is neither.
 */
public final class YesNoRecognizer {

    /** Everything but words and the apostrophes within them. */
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+|(?<![\\p{L}\\p{M}])'|'(?!\\p{L})");

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");

    /** Words of the longest phrase that can be a part of a whole answer. */
    private static final int LONGEST_PHRASE = 8;

    private YesNoRecognizer() {}

    /** @param speech as the recogniser wrote it; null or blank if nothing was spoken */
    public static Word understand(LanguagePack pack, String speech) {
        if (speech == null || speech.isBlank()) {
            return null;
        }
        YesNoWords known = pack.words();
        String words = " " + words(speech, pack.language()) + " ";
        if (!found(known.people(), words).isEmpty()
                || consistsOf(Arrays.asList(words.strip().split(" ")), known.peopleAlone(), known.filler())) {
            return Word.PEOPLE;
        }
        List<String> yes = found(known.yes(), words);
        List<String> no = found(known.no(), words);
        boolean unclear = found(known.unclear(), words).stream()
                .anyMatch(phrase ->
                        Stream.of(yes, no).flatMap(List::stream).noneMatch(longer -> isPartOf(phrase, longer)));
        if (unclear) {
            return Word.UNCLEAR;
        }
        Word alone = understandAlone(pack, speech);
        return alone == Word.UNCLEAR ? decide(longest(yes), longest(no)) : alone;
    }

    /** For questions that ask for a key: only a whole answer counts, such as the name of a key. */
    public static Word understandAlone(LanguagePack pack, String speech) {
        if (speech == null || speech.isBlank()) {
            return null;
        }
        YesNoWords known = pack.words();
        List<String> answer = Arrays.asList(words(speech, pack.language()).split(" "));
        return decide(
                consistsOf(answer, known.yesAlone(), known.filler()) ? 1 : 0,
                consistsOf(answer, known.noAlone(), known.filler()) ? 1 : 0);
    }

    /** Words in lower case, a blank between them; applied to answers and to the phrases of the pack alike. */
    static String words(String text, Locale language) {
        String plain = APOSTROPHES.matcher(text).replaceAll("'");
        String lower = Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .toLowerCase(language)
                .replace('ё', 'е');
        return BLANKS.matcher(NOISE.matcher(lower).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static Word decide(int yes, int no) {
        return yes == no ? Word.UNCLEAR : yes > no ? Word.YES : Word.NO;
    }

    private static List<String> found(Set<String> phrases, String words) {
        return phrases.stream()
                .filter(phrase -> words.contains(" " + phrase + " "))
                .toList();
    }

    /** Number of words of the longest phrase; 0 if there is none. */
    private static int longest(List<String> phrases) {
        return phrases.stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    private static boolean isPartOf(String phrase, String longer) {
        return (" " + longer + " ").contains(" " + phrase + " ");
    }

    /** Whether the answer is made of these phrases, at least one of them, and fillers. */
    private static boolean consistsOf(List<String> answer, Set<String> phrases, Set<String> filler) {
        boolean found = false;
        for (int start = 0; start < answer.size(); ) {
            int length = lengthAt(start, answer, phrases);
            found |= length > 0;
            length = length > 0 ? length : lengthAt(start, answer, filler);
            if (length == 0) {
                return false;
            }
            start += length;
        }
        return found;
    }

    private static int lengthAt(int start, List<String> answer, Set<String> phrases) {
        for (int length = Math.min(LONGEST_PHRASE, answer.size() - start); length > 0; length--) {
            if (phrases.contains(String.join(" ", answer.subList(start, start + length)))) {
                return length;
            }
        }
        return 0;
    }
}
