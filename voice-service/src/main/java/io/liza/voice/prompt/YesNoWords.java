package io.liza.voice.prompt;

import java.util.Set;

/**
 * Phrases for yes and no, normalized by {@link YesNoRecognizer#words} as answers are.
 *
 * @param yes words and phrases that mean yes wherever they stand in an answer
 * @param no the same for no
 * @param yesAlone whole answers that mean yes, such as the name of key 1; they do not count as a part of an answer
 * @param noAlone the same for no
 * @param unclear phrases that make an answer unclear wherever they stand
 * @param filler words without a meaning of their own, which may stand beside whole answers
 */
public record YesNoWords(
        Set<String> yes,
        Set<String> no,
        Set<String> yesAlone,
        Set<String> noAlone,
        Set<String> unclear,
        Set<String> filler) {}
