package io.liza.local.twilio;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liza twilio}: leads the shop's number at Twilio to Liza, and back. */
@Command(
        name = "twilio",
        description = {
            "Sets up the shop's number at Twilio.",
            "Reads TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN from the environment. Changes nothing without asking."
        },
        subcommands = {ShowCommand.class, ConnectCommand.class, UndoCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TwilioCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine.usage(spec.commandLine(), System.out);
    }
}
