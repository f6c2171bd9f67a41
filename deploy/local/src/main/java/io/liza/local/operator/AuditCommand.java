package io.liza.local.operator;

import io.liza.local.postgres.Postgres;
import io.liza.local.process.DataFolderOption;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza audit}: the program {@code operator} of the admin-service finds changes of the audit trail. */
@Command(
        name = "audit",
        description = {
            "Verifies the audit trail: recomputes the hash of each entry and each seal from the rows in the database.",
            "Prints the head, the last entry's number and the hash of the newest seal. Keep it elsewhere and give it back"
                    + " with --head: then a trail whose end was cut off, or that was written anew, shows too."
        },
        footer = {"", "On a server: docker compose run --rm operator audit verify (deploy/OPERATIONS.md)."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the trail is whole", "1:it is not, or the database does not answer", "2:a wrong option"})
public final class AuditCommand implements Callable<Integer> {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://user:password@host:5432/name (default: DATABASE_URL, else that of a running"
                    + " `./liza up`).")
    private String url = System.getenv("DATABASE_URL");

    @Mixin
    private DataFolderOption data;

    @Option(names = "--head", paramLabel = "N:HASH", description = "A head that was printed some time before.")
    private String head;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String database = url == null || url.isBlank() ? Postgres.urlOf(data.folder()) : url.strip();
        var arguments = head == null ? List.of("audit", "verify") : List.of("audit", "verify", head);
        return OperatorProgram.run(Map.of("DATABASE_URL", database), arguments);
    }
}
