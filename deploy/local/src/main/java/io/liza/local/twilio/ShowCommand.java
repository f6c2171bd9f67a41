package io.liza.local.twilio;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liza twilio show}: who answers which number. */
@Command(
        name = "show",
        description = "Shows who answers the numbers of the account, or the one of --number. Changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:Twilio does not answer, or does not accept the credentials", "2:a wrong option"})
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private TwilioOptions twilio;

    @Override
    public Integer call() {
        TwilioAccount account = twilio.account();
        List<TwilioNumber> numbers = twilio.choice().shown(account);
        if (numbers.isEmpty()) {
            twilio.say("It has no number.");
        }
        for (TwilioNumber number : numbers) {
            twilio.say("\n" + number + (number.takesCalls() ? "" : ", takes no calls") + "\n" + number.settings());
            if (twilio.saved().before(number).isPresent()) {
                twilio.say("  `./liza twilio undo` can put back what was before");
            }
        }
        return 0;
    }
}
