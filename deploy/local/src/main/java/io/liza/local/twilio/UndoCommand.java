package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.PhoneLine;
import io.liza.local.twilio.number.SavedSettings;
import io.liza.local.twilio.number.SavedSettingsFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liza twilio undo}: the number is what it was before {@code connect}. */
@Command(
        name = "undo",
        description = {
            "Puts the settings of a number back as they were before `liza twilio connect`; shows them first, and asks.",
            "If somebody else has changed the number since, it does so only with --yes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the number is as it was before",
            "1:it is not: you said no, or something is not as it must be",
            "2:a wrong option"
        })
final class UndoCommand implements Callable<Integer> {
    @Mixin
    private TwilioOptions twilio;

    @Override
    public Integer call() {
        Terminal terminal = twilio.terminal();
        TwilioAccount account = twilio.account();
        PhoneLine line = twilio.choice().among(account);
        SavedSettingsFolder memories = twilio.memories();
        SavedSettings memory = memories.of(line)
                .orElseThrow(() -> new CliException("Nothing is known of " + line + " before Liza: there is no "
                        + memories.file(line) + ". Nothing was changed."));
        if (line.settings().equals(memory.before())) {
            memories.forget(line);
            terminal.say("The number is as it was before Liza; there is nothing to undo.");
            return 0;
        }
        terminal.say("\n" + Table.of(line.settings(), memory.before()) + "\n");
        if (!memory.explains(line.settings())) {
            terminal.say(
                    "Somebody else has changed the number since it was led to Liza; this would undo their work too.");
            if (!twilio.yes()) {
                terminal.say("Nothing was changed. If that is what you want, say --yes.");
                return 1;
            }
        }
        if (!twilio.agreed("Put this back?")) {
            terminal.say("Nothing was changed.");
            return 1;
        }
        new Change(account, line, memory.before()).make(() -> {});
        memories.forget(line);
        terminal.say("Done: " + line.number() + " is as it was before Liza.");
        return 0;
    }
}
