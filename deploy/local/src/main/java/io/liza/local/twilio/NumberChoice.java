package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the number to work on: the named one, the only one, or the one that the person picks.
 *
 * @param wanted as it was typed
 * @param silent whether there is nobody to ask
 */
record NumberChoice(Optional<String> wanted, Terminal terminal, boolean silent) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** Found in numbers that are pasted from the console, a document or a chat. */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Z}\\p{C}\\p{Pd}\\p{Ps}\\p{Pe}./\u2212]");

    /** A number that can be called. */
    TwilioNumber among(TwilioAccount account) {
        TwilioNumber number = wanted.isPresent() ? named(account, wanted.get()) : picked(callable(account.numbers()));
        if (!number.takesCalls()) {
            throw new CliException(number + " takes no calls, only messages. Choose another number with --number.");
        }
        terminal.say("Number    " + number);
        return number;
    }

    /** The named number, or all. */
    List<TwilioNumber> shown(TwilioAccount account) {
        return wanted.isPresent() ? List.of(named(account, wanted.get())) : account.numbers();
    }

    private static TwilioNumber named(TwilioAccount account, String typed) {
        String number = PUNCTUATION.matcher(typed).replaceAll("");
        if (!E164.matcher(number).matches()) {
            throw new CliException(
                    "'" + typed
                            + "' is no number as Twilio has it; it must begin with + and the country code, such as +493023125000.");
        }
        return account.number(number).orElseThrow(() -> {
            List<TwilioNumber> numbers = account.numbers();
            return new CliException(number + " is not a number of this account. "
                    + (numbers.isEmpty() ? "It has none." : "It has:\n" + list(numbers)));
        });
    }

    private static List<TwilioNumber> callable(List<TwilioNumber> numbers) {
        List<TwilioNumber> callable =
                numbers.stream().filter(TwilioNumber::takesCalls).toList();
        if (callable.isEmpty()) {
            throw new CliException("The account has no number that takes calls. Get one in the Twilio console under"
                    + " \"Phone Numbers\", \"Buy a number\".");
        }
        return callable;
    }

    private TwilioNumber picked(List<TwilioNumber> numbers) {
        if (numbers.size() == 1) {
            return numbers.get(0);
        }
        if (silent) {
            throw new CliException("The account has several numbers; say with --number which one:\n" + list(numbers));
        }
        terminal.say("The account has several numbers:\n" + list(numbers));
        return terminal.ask("Which one? [1-" + numbers.size() + "] ")
                .filter(answer -> answer.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(answer -> answer >= 1 && answer <= numbers.size())
                .map(answer -> numbers.get(answer - 1))
                .orElseThrow(() -> new CliException("No number was chosen; nothing was changed."));
    }

    private static String list(List<TwilioNumber> numbers) {
        return numbers.stream()
                .map(number -> "%5d  %s".formatted(numbers.indexOf(number) + 1, number))
                .collect(Collectors.joining("\n"));
    }
}
