package io.liza.bench;

import io.liza.bench.calls.CallsCommand;
import io.liza.bench.inbox.InboxCommand;
import io.liza.bench.live.LiveCommand;
import io.liza.bench.pages.PagesCommand;
import io.liza.bench.result.CompareCommand;
import io.liza.bench.webhooks.WebhooksCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code liza bench}: measurements. */
@Command(
        name = "bench",
        description = "Measures Liza on this machine.",
        subcommands = {
            WebhooksCommand.class,
            InboxCommand.class,
            LiveCommand.class,
            CompareCommand.class,
            CallsCommand.class,
            PagesCommand.class
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
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
