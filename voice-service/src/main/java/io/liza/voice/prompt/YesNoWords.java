package io.liza.voice.prompt;

import java.util.Set;

/**
 * What callers say for yes and no, in the form that {@link YesNoRecognizer#words} gives to an answer.
 *
 * @param yes words and phrases that mean yes wherever they stand in an answer
 * @param no the same for no
 * @param yesAlone whole answers that mean yes, such as the name of key 1; as a part of an answer they mean nothing
 * @param noAlone the same for no
 */
public record YesNoWords(Set<String> yes, Set<String> no, Set<String> yesAlone, Set<String> noAlone) {}
