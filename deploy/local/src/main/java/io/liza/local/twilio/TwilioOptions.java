package io.liza.local.twilio;

import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import io.liza.local.telephone.http.Signature;
import io.liza.local.terminal.Terminal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name the account and one of its numbers. */
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

    @Option(
            names = "--twilio-api",
            hidden = true,
            description = "For tests: an address on this machine that plays Twilio.")
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

    void say(String text) {
        terminal.say(text);
    }

    SavedSettings saved() {
        return new SavedSettings(saved);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Opens the account and says its name. */
    TwilioAccount account() {
        if (standIn != null && !"127.0.0.1".equals(standIn.getHost())) {
            throw new CliException(
                    "--twilio-api takes an address of this machine only, such as http://127.0.0.1:8089.");
        }
        Optional<Region> region = region();
        TwilioAccount account = TwilioAccount.open(environment, region, Optional.ofNullable(standIn));
        say("Account   " + account.name() + ", " + account.sid()
                + region.map(each -> ", in " + each.name() + " by " + each.edge())
                        .orElse(""));
        return account;
    }

    NumberChoice choice() {
        return new NumberChoice(Optional.ofNullable(number).or(() -> setting("TWILIO_PHONE_NUMBER")), terminal, yes);
    }

    /** Signs as Twilio would: with the signing key if one is configured, else with the valid token. */
    Signature signature(TwilioAccount account) {
        return Signature.in(environment)
                .filter(signature -> signature.key().isPresent())
                .orElseGet(() -> new Signature(account.token()));
    }

    boolean agreed(String question) {
        return yes || terminal.agrees(question);
    }

    boolean yes() {
        return yes;
    }

    private Optional<Region> region() {
        var parent = (TwilioCommand) command.parent().userObject();
        return Region.of(
                Optional.ofNullable(parent.region()).or(() -> setting("TWILIO_REGION")),
                Optional.ofNullable(parent.edge()).or(() -> setting("TWILIO_EDGE")));
    }
}
