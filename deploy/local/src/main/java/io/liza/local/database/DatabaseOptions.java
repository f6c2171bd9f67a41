package io.liza.local.database;

import io.liza.local.postgres.Postgres;
import io.liza.local.process.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which database is meant, for every command that looks past the service. */
public final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://user:password@host:5432/name (default: DATABASE_URL, else that of a running"
                    + " `./liza up`).")
    private String url = System.getenv("DATABASE_URL");

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of `./liza up` (default: .liza/data).")
    private Path data = Installation.repository().resolve(".liza").resolve("data");

    /** @throws io.liza.local.process.CannotStart if none is named and none runs */
    public Database database() {
        try {
            return Database.at(url == null || url.isBlank() ? Postgres.urlOf(data) : url.strip());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--database must look like postgresql://user:password@host:5432/name");
        }
    }
}
