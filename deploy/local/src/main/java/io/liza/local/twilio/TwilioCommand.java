package io.liza.local.twilio;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code liza twilio}: leads the shop's number at Twilio to Liza, and back. */
@Command(
        name = "twilio",
        description = {
            "Sets up the shop's number at Twilio.",
            "Reads TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN from the environment. Changes nothing without asking.",
            "With --region ie1 --edge dublin (or TWILIO_REGION and TWILIO_EDGE) it reaches numbers that Twilio processes"
                    + " in that region; the auth token must be that region's."
        },
        subcommands = {ShowCommand.class, ConnectCommand.class, UndoCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TwilioCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--region",
            scope = ScopeType.INHERIT,
            paramLabel = "REGION",
            description = "Twilio's region of the account, such as ie1 (default: TWILIO_REGION, else us1).")
    private String region;

    @Option(
            names = "--edge",
            scope = ScopeType.INHERIT,
            paramLabel = "EDGE",
            description = "Twilio's edge to reach it by, such as dublin (default: TWILIO_EDGE).")
    private String edge;

    @Override
    public void run() {
        CommandLine.usage(spec.commandLine(), System.out);
    }

    String region() {
        return region;
    }

    String edge() {
        return edge;
    }
}
