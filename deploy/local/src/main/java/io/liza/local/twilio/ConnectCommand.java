package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.telephone.line.ConnectionOverrides;
import io.liza.local.telephone.line.Signature;
import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.PhoneLine;
import io.liza.local.twilio.number.SavedSettingsFolder;
import io.liza.local.twilio.number.Setting;
import io.liza.local.twilio.number.Settings;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza twilio connect}: whoever calls the number hears Liza. */
@Command(
        name = "connect",
        description = {
            "Leads a number to Liza: sets what Twilio asks when a call comes in, when that fails, and when it ends.",
            "Tries the credentials and the address first, shows what it will change, and asks. `liza twilio undo` puts"
                    + " the settings back."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the number leads to Liza",
            "1:it does not: you said no, or something is not as it must be",
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
            description = "Does not try the address: for a Liza that is not up yet, or that only Twilio can reach.")
    private boolean unchecked;

    @Option(names = "--liza-at", hidden = true, description = "For tests: where the address really leads.")
    private URI at;

    @Override
    public Integer call() {
        Terminal terminal = twilio.terminal();
        PublicAddress liza = address();
        TwilioAccount account = twilio.account();
        PhoneLine line = twilio.choice().among(account);
        check(liza, twilio.signature(account));
        Settings wanted =
                Settings.leadingTo(liza.base(), ConnectionOverrides.fragment(twilio.setting("LIZA_TWILIO_RETRIES")));
        if (line.settings().equals(wanted)) {
            terminal.say("The number leads to Liza already; there is nothing to change.");
            return 0;
        }
        terminal.say("\n" + Table.of(line.settings(), wanted) + "\n");
        warn(line.settings(), liza.base());
        if (!twilio.agreed("Change this?")) {
            terminal.say("Nothing was changed.");
            return 1;
        }
        SavedSettingsFolder memories = twilio.memories();
        new Change(account, line, wanted).make(() -> memories.remember(line, liza.base()));
        terminal.say("Done: whoever calls " + line.number() + " hears Liza. What was set before is kept in "
                + memories.file(line) + "; `./liza twilio undo` puts it back.");
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
            twilio.terminal().say("Liza      " + liza.shown() + ", not tried");
            return;
        }
        liza.check(signature)
                .ifPresentOrElse(warning -> twilio.terminal().say("Warning: " + warning), () -> twilio.terminal()
                        .say("Liza      " + liza.shown() + ", answers and knows our signature"));
    }

    private void warn(Settings now, URI liza) {
        String answering = now.get(Setting.VOICE_URL);
        if (!now.get(Setting.TRUNK_SID).isEmpty()) {
            twilio.terminal().say("Warning: a SIP trunk answers this number; while it does, Twilio asks nobody else.");
        } else if (!now.get(Setting.VOICE_APPLICATION_SID).isEmpty()) {
            twilio.terminal().say("Warning: a TwiML app answers this number; while it does, Twilio asks nobody else.");
        } else if (!answering.isEmpty() && !answering.replaceFirst("#.*", "").equals(liza + "/webhook/voice")) {
            twilio.terminal().say("Warning: somebody else answers this number now; callers will reach Liza instead.");
        }
    }
}
