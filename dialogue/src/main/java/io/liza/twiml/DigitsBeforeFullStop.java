package io.liza.twiml;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Refuses sentences with a digit right before a full stop: German voices read "4711." as an ordinal. */
final class DigitsBeforeFullStop {

    private static final LocalDate SAMPLE = LocalDate.of(2026, 12, 28);
    private static final Pattern NUMBER = Pattern.compile("(\\d|\\{order}|\\{days})\\.(\\s|$)");
    private static final Pattern DATE = Pattern.compile("\\{(date|from|to|week)}\\.(\\s|$)");

    private DigitsBeforeFullStop() {}

    /** @throws PromptException if a digit, or a placeholder that may end in one, stands before a full stop */
    static void check(LanguagePack pack, Sentence sentence, String text) {
        if (NUMBER.matcher(text).find() || DATE.matcher(text).find() && datesEndInDigits(pack)) {
            throw new PromptException(
                    pack.source(),
                    sentence.key(),
                    PromptException.Problem.DIGIT_BEFORE_FULL_STOP,
                    "",
                    "has a digit right before a full stop, which voices read as an ordinal: leave the full stop out,"
                            + " or change the order of the words");
        }
    }

    private static boolean datesEndInDigits(LanguagePack pack) {
        String date = pack.spokenDate(SAMPLE);
        return Character.isDigit(date.charAt(date.length() - 1));
    }
}
