package io.liza.caller;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search for a caller's number: turns a typed or pasted text into the stored spellings that it may stand for.
 *
 * @param numbers possible whole numbers; several if the text has no country code
 * @param part possible part of a number; empty for a withheld number
 * @param isWhole whether the text is one complete number, so that an empty result means that nothing is stored
 */
public record NumberSearch(List<String> numbers, String part, boolean isWhole) {

    /** The blank that an unencoded plus sign in a link turns into. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" (?=[1-9])");

    /** International prefixes other than 00. */
    private static final Pattern OTHER_PREFIXES = Pattern.compile("(?:0011|011|010|810)(?=[1-9])");

    /** With fewer digits behind it, a zero may be in the middle of a number. */
    private static final Pattern TRUNK_PREFIX = Pattern.compile("^0+(?=[1-9]\\d{4})");

    private static final Pattern DIGITS = Pattern.compile("\\+?\\d+");

    public NumberSearch {
        numbers = List.copyOf(numbers);
    }

    /** @param typed not blank */
    public static NumberSearch of(String typed) {
        CallerAddress address = CallerAddress.read(typed);
        if (WithheldNumber.isSpelling(address)) {
            return new NumberSearch(List.of(), "", false);
        }
        if (address.isNumber()) {
            return of(address.number().orElseThrow(), typed);
        }
        return numberBetweenWords(address)
                .map(number -> of(number, typed).or(address.canonical()))
                .orElseGet(() -> literally(address));
    }

    private static Optional<WrittenNumber> numberBetweenWords(CallerAddress text) {
        return text.scheme().isEmpty() ? WrittenNumber.within(text.user()) : Optional.empty();
    }

    private NumberSearch or(String text) {
        List<String> all = new ArrayList<>(numbers);
        all.add(text);
        return new NumberSearch(all, part, isWhole);
    }

    private static NumberSearch of(WrittenNumber number, String typed) {
        return number.isInternational() ? international(number) : national(number.digits(), typed);
    }

    private static NumberSearch literally(CallerAddress address) {
        String text = address.canonical();
        boolean isUri = !address.scheme().isEmpty() && !WithheldNumber.matches(address);
        return new NumberSearch(List.of(text), text, isUri);
    }

    /** Whether the search is for digits, not for a name or another text. */
    public boolean isNumber() {
        return !isNobody() && DIGITS.matcher(numbers.get(0)).matches();
    }

    /** Whether the text means a withheld number, which nobody can be found by. */
    public boolean isNobody() {
        return numbers.isEmpty();
    }

    /** Includes the spellings without plus sign or country code, as some networks write them. */
    private static NumberSearch international(WrittenNumber written) {
        String number = written.canonical();
        Set<String> numbers = new LinkedHashSet<>(List.of(number, written.digits(), written.withoutBracketedZero()));
        numbers.add(number.substring(1));
        numbers.addAll(NumberingPlan.atHome(number));
        return new NumberSearch(new ArrayList<>(numbers), number, NumberingPlan.isPossible(number));
    }

    private static NumberSearch national(String digits, String typed) {
        Set<String> numbers = new LinkedHashSet<>(List.of(digits));
        numbers.addAll(NumberingPlan.inEveryCountry(digits));
        Matcher prefix = OTHER_PREFIXES.matcher(digits);
        if (prefix.lookingAt()) {
            numbers.add("+" + digits.substring(prefix.end()));
        }
        if (UNENCODED_PLUS.matcher(typed).lookingAt()) {
            numbers.add("+" + digits);
        }
        return new NumberSearch(
                new ArrayList<>(numbers), TRUNK_PREFIX.matcher(digits).replaceFirst(""), false);
    }
}
