package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.telephone.http.ConnectionOverrides;
import io.liza.local.telephone.http.Signature;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza twilio connect}: lets Liza answer a number. */
@Command(
        name = "connect",
        description = {
            "Lets Liza answer a number: sets the addresses that Twilio requests when a call comes in, when that fails,"
                    + " and when the call ends.",
            "Tries the credentials and the address first, shows what it will change, and asks. `liza twilio undo` puts"
                    + " the settings back."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the number leads to Liza",
            "1:it does not: you did not agree, or a check failed",
            "2:a wrong option"
        })
final class ConnectCommand implements Callable<Integer> {
    @Mixin
    private TwilioOptions twilio;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Liza's public address, https and without a webhook's path (default: LIZA_PUBLIC_URL).")
    private String url;

    @Option(
            names = "--no-check",
            description = "Does not request the address; for a Liza that is not up yet, or that only Twilio can reach.")
    private boolean unchecked;

    @Option(names = "--liza-at", hidden = true, description = "For tests: receives the requests to the address.")
    private URI at;

    @Override
    public Integer call() {
        PublicAddress liza = address();
        TwilioAccount account = twilio.account();
        TwilioNumber number = twilio.choice().among(account);
        check(liza, twilio.signature(account));
        NumberSettings wanted = NumberSettings.leadingTo(
                liza.base(), ConnectionOverrides.fragment(twilio.setting("LIZA_TWILIO_RETRIES")));
        if (number.settings().equals(wanted)) {
            twilio.say("The number leads to Liza already; there is nothing to change.");
            return 0;
        }
        twilio.say("\n" + number.settings().changesTo(wanted));
        if (!twilio.agreed("Change this?")) {
            twilio.say("Nothing was changed.");
            return 1;
        }
        account.mustBeUnchanged(number);
        SavedSettings saved = twilio.saved();
        saved.save(number, liza.base());
        account.change(number, wanted);
        twilio.say("Done: Liza answers " + number.number() + ". The settings before are kept in " + saved.file(number)
                + "; `./liza twilio undo` puts them back.");
        return 0;
    }

    private PublicAddress address() {
        String text = url == null ? twilio.setting("LIZA_PUBLIC_URL").orElse(null) : url;
        if (text == null) {
            throw new CliException("Say with --url, or with LIZA_PUBLIC_URL, at which public address Twilio finds Liza,"
                    + " such as https://abc.ngrok.app.");
        }
        return PublicAddress.parse(text, at);
    }

    private void check(PublicAddress liza, Signature signature) {
        if (unchecked) {
            twilio.say("Liza      " + liza.shown() + ", not tried");
            return;
        }
        twilio.say(liza.check(signature)
                .map("Warning: "::concat)
                .orElse("Liza      " + liza.shown() + ", answers and knows our signature"));
    }
}
