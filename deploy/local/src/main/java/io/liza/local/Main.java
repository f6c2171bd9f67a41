package io.liza.local;

import io.liza.local.demo.DemoCommand;
import io.liza.local.list.CallsCommand;
import io.liza.local.list.OrdersCommand;
import io.liza.local.operator.AuditCommand;
import io.liza.local.operator.DeadLettersCommand;
import io.liza.local.process.CliException;
import io.liza.local.telephone.CallCommand;
import io.liza.local.twilio.TwilioCommand;
import io.liza.local.up.UpCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The launcher {@code liza}. A new subcommand is one class and one name in the list below. */
@Command(
        name = "liza",
        description = "Liza answers a shop's telephone.",
        subcommands = {
            UpCommand.class,
            CallCommand.class,
            DemoCommand.class,
            AuditCommand.class,
            DeadLettersCommand.class,
            CallsCommand.class,
            OrdersCommand.class,
            TwilioCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class Main implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::tell)
                .execute(arguments));
    }

    /** Prints errors that the user can mend without a stack trace. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof CliException told) {
            command.getErr().println(told.getMessage());
            return told.exitCode();
        }
        throw failure;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Liza speaks German, Russian and Turkish, whatever the terminal's locale says. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
