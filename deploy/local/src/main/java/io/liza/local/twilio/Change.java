package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.PhoneLine;
import io.liza.local.twilio.number.Settings;

/** One change of a number that somebody has seen and agreed to. */
record Change(TwilioAccount account, PhoneLine shown, Settings wanted) {

    /** Fails if the number is no longer what was shown, or does not become what was wanted. */
    void make(Runnable before) {
        if (!account.reread(shown).settings().equals(shown.settings())) {
            throw new CliException(
                    "Somebody changed " + shown + " while you were reading; we did not. Run this again.");
        }
        before.run();
        ask();
        Settings after = account.reread(shown).settings();
        if (!after.equals(wanted)) {
            throw new CliException(
                    "Twilio took the change, but the number is not what was wanted:\n" + Table.of(after, wanted));
        }
    }

    /** Without an answer nobody knows whether it was done. */
    private void ask() {
        try {
            account.change(shown, wanted);
        } catch (CliException e) {
            throw new CliException(
                    e.getMessage()
                            + "\n`./liza twilio show` tells whether the number was changed all the same; what was"
                            + " before is kept.",
                    e);
        }
    }
}
