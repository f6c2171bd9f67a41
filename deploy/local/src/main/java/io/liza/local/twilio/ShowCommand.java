package io.liza.local.twilio;

import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.PhoneLine;
import io.liza.local.twilio.number.SavedSettingsFolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liza twilio show}: who answers which number. */
@Command(
        name = "show",
        description = "Shows who answers the numbers of the account, or the one of --number. Changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:Twilio does not answer, or does not know us", "2:a wrong option"})
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private TwilioOptions twilio;

    @Override
    public Integer call() {
        TwilioAccount account = twilio.account();
        SavedSettingsFolder memories = twilio.memories();
        List<PhoneLine> lines = twilio.choice().shown(account);
        if (lines.isEmpty()) {
            twilio.terminal().say("It has no number.");
        }
        for (PhoneLine line : lines) {
            twilio.terminal().say("\n" + line + (line.takesCalls() ? "" : ", takes no calls"));
            twilio.terminal().say(Table.of(line.settings()));
            memories.of(line)
                    .ifPresent(memory -> twilio.terminal().say("  `./liza twilio undo` can put back what was before"));
        }
        return 0;
    }
}
