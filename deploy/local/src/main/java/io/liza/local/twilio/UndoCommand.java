package io.liza.local.twilio;

import io.liza.local.process.CliException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liza twilio undo}: the number is what it was before {@code connect}. */
@Command(
        name = "undo",
        description = {
            "Puts the settings of a number back as they were before `liza twilio connect`; shows them first, and asks.",
            "If somebody else has changed the number since, this needs --yes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the number is as it was before",
            "1:it is not: you did not agree, or a check failed",
            "2:a wrong option"
        })
final class UndoCommand implements Callable<Integer> {
    @Mixin
    private TwilioOptions twilio;

    @Override
    public Integer call() {
        TwilioAccount account = twilio.account();
        TwilioNumber number = twilio.choice().among(account);
        SavedSettings saved = twilio.saved();
        NumberSettings before = saved.before(number)
                .orElseThrow(() -> new CliException("Nothing is known of " + number + " before Liza: there is no "
                        + saved.file(number) + ". Nothing was changed."));
        if (number.settings().equals(before)) {
            saved.delete(number);
            twilio.say("The number is as it was before Liza; there is nothing to undo.");
            return 0;
        }
        twilio.say("\n" + number.settings().changesTo(before));
        if (!saved.explains(number)) {
            twilio.say("Somebody else has changed the number since it was connected; this would undo that too.");
            if (!twilio.yes()) {
                twilio.say("Nothing was changed. Add --yes to change it all the same.");
                return 1;
            }
        }
        if (!twilio.agreed("Put this back?")) {
            twilio.say("Nothing was changed.");
            return 1;
        }
        account.mustBeUnchanged(number);
        account.change(number, before);
        saved.delete(number);
        twilio.say("Done: " + number.number() + " is as it was before Liza.");
        return 0;
    }
}
