package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import io.liza.local.telephone.line.Signature;
import io.liza.local.twilio.account.Credentials;
import io.liza.local.twilio.account.Region;
import io.liza.local.twilio.account.TwilioAccount;
import io.liza.local.twilio.number.SavedSettingsFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which account and which of its numbers a command is about. */
final class TwilioOptions {
    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "Which number of the account (default: TWILIO_PHONE_NUMBER, else the only one, else you are"
                    + " asked).")
    private String number;

    @Option(names = "--yes", description = "Answers every question with yes.")
    private boolean yes;

    @Option(
            names = "--saved",
            paramLabel = "DIR",
            description = "Where the settings before Liza are kept for `undo` (default: .liza/twilio).")
    private Path saved = Installation.repository().resolve(".liza").resolve("twilio");

    @Option(names = "--twilio-api", hidden = true, description = "For tests: what plays Twilio, on this machine.")
    private URI standIn;

    /** The command below {@code liza twilio} that these options belong to. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    TwilioOptions() {
        this(System.getenv(), Terminal.system());
    }

    TwilioOptions(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    SavedSettingsFolder memories() {
        return new SavedSettingsFolder(saved);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Asks Twilio whether it knows us, and tells what it says. */
    TwilioAccount account() {
        if (standIn != null && !"127.0.0.1".equals(standIn.getHost())) {
            throw new CliException(
                    "--twilio-api takes an address of this machine only, such as http://127.0.0.1:8089.");
        }
        Optional<Region> region = region();
        TwilioAccount account = TwilioAccount.open(Credentials.in(environment), region, Optional.ofNullable(standIn));
        terminal.say("Account   " + account.name() + ", " + account.sid()
                + region.map(each -> ", in " + each).orElse(""));
        if (account.isTrial()) {
            terminal.say("          a trial account: callers hear Twilio's notice before they hear Liza");
        }
        return account;
    }

    NumberChoice choice() {
        return new NumberChoice(Optional.ofNullable(number).or(() -> setting("TWILIO_PHONE_NUMBER")), terminal, yes);
    }

    /** What signs as Twilio would: a signing key where one is configured, else the token in force. */
    Signature signature(TwilioAccount account) {
        return Signature.in(environment)
                .filter(signature -> signature.key().isPresent())
                .orElseGet(() -> new Signature(account.token()));
    }

    private Optional<Region> region() {
        var parent = (TwilioCommand) command.parent().userObject();
        return Region.of(
                Optional.ofNullable(parent.region()).or(() -> setting("TWILIO_REGION")),
                Optional.ofNullable(parent.edge()).or(() -> setting("TWILIO_EDGE")));
    }

    boolean agreed(String question) {
        return yes || terminal.agrees(question);
    }

    boolean yes() {
        return yes;
    }
}
