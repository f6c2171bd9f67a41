package io.liza.local.database;

import io.liza.local.postgres.Postgres;
import io.liza.local.process.DataFolderOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the database, for commands that read it without the service. */
public final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://user:password@host:5432/name (default: DATABASE_URL, else that of a running"
                    + " `./liza up`).")
    private String url = System.getenv("DATABASE_URL");

    @Mixin
    private DataFolderOption data;

    /** @throws io.liza.local.process.CliException if none is named and none runs */
    public Database database() {
        try {
            return Database.at(url == null || url.isBlank() ? Postgres.urlOf(data.folder()) : url.strip());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--database must look like postgresql://user:password@host:5432/name");
        }
    }
}
