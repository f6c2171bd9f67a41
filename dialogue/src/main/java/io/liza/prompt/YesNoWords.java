package io.liza.prompt;

import java.util.Set;

/**
 * Phrases for yes, no and the shop's people, normalized by {@link YesNoRecognizer#words} as answers are.
 *
 * @param yes words and phrases that mean yes wherever they stand in an answer
 * @param no the same for no
 * @param yesAlone whole answers that mean yes, such as the name of key 1; they do not count as a part of an answer
 * @param noAlone the same for no
 * @param people words and phrases that ask for people wherever they stand in an answer
 * @param peopleAlone whole answers that ask for people, such as the name of key 0
 * @param unclear phrases that make an answer unclear wherever they stand
 * @param filler words without a meaning of their own, which may stand beside whole answers
 */
public record YesNoWords(
        Set<String> yes,
        Set<String> no,
        Set<String> yesAlone,
        Set<String> noAlone,
        Set<String> people,
        Set<String> peopleAlone,
        Set<String> unclear,
        Set<String> filler) {}
