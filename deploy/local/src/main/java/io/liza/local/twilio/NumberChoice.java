package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.PhoneLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the number that is meant: the named one, the only one, or the one the person picks.
 *
 * @param wanted as it was typed
 * @param silent nobody is there to pick
 */
record NumberChoice(Optional<String> wanted, Terminal terminal, boolean silent) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** As numbers are pasted from the console, a document or a chat. */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Z}\\p{C}\\p{Pd}\\p{Ps}\\p{Pe}./\u2212]");

    /** A number that can be called. */
    PhoneLine among(TwilioAccount account) {
        PhoneLine line = wanted.isPresent() ? named(account, wanted.get()) : picked(callable(account.lines()));
        if (!line.takesCalls()) {
            throw new CliException(line + " takes no calls, only messages. Choose another number with --number.");
        }
        terminal.say("Number    " + line);
        return line;
    }

    /** The named number, or all. */
    List<PhoneLine> shown(TwilioAccount account) {
        return wanted.isPresent() ? List.of(named(account, wanted.get())) : account.lines();
    }

    private static PhoneLine named(TwilioAccount account, String typed) {
        String number = PUNCTUATION.matcher(typed).replaceAll("");
        if (!E164.matcher(number).matches()) {
            throw new CliException(
                    "'" + typed + "' is no number as Twilio has it: + and country code, as +493023125000.");
        }
        return account.line(number).orElseThrow(() -> {
            List<PhoneLine> lines = account.lines();
            return new CliException(number + " is not a number of this account. "
                    + (lines.isEmpty() ? "It has none." : "It has:\n" + list(lines)));
        });
    }

    private static List<PhoneLine> callable(List<PhoneLine> lines) {
        List<PhoneLine> callable = lines.stream().filter(PhoneLine::takesCalls).toList();
        if (callable.isEmpty()) {
            throw new CliException("The account has no number that takes calls. Get one in the Twilio console under"
                    + " \"Phone Numbers\", \"Buy a number\".");
        }
        return callable;
    }

    private PhoneLine picked(List<PhoneLine> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        if (silent) {
            throw new CliException("The account has several numbers; say with --number which one:\n" + list(lines));
        }
        terminal.say("The account has several numbers:\n" + list(lines));
        return terminal.answer("Which one? [1-" + lines.size() + "] ")
                .filter(answer -> answer.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(answer -> answer >= 1 && answer <= lines.size())
                .map(answer -> lines.get(answer - 1))
                .orElseThrow(() -> new CliException("No number was chosen; nothing was changed."));
    }

    private static String list(List<PhoneLine> lines) {
        return lines.stream()
                .map(line -> "%5d  %s".formatted(lines.indexOf(line) + 1, line))
                .collect(Collectors.joining("\n"));
    }
}
