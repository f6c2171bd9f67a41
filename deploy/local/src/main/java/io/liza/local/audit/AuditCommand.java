package io.liza.local.audit;

import io.liza.local.database.DatabaseOptions;
import io.liza.local.process.CliException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liza audit}: finds changes of the audit trail. */
@Command(
        name = "audit",
        description = {
            "Verifies the audit trail: recomputes the hash of each entry and each seal from the rows in the database.",
            "Prints the head, the last entry's number and the hash of the newest seal. Keep it elsewhere and give it back"
                    + " with --head: then a trail whose end was cut off, or that was written anew, shows too."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the trail is whole", "1:it is not, or the database does not answer", "2:a wrong option"})
public final class AuditCommand implements Callable<Integer> {
    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--head", paramLabel = "N:HASH", description = "A head that was printed some time before.")
    private String head;

    @Override
    public Integer call() {
        var verification = new Verification();
        try {
            var trail = new Trail(database.database());
            Optional<String> wrong = trail.verify(verification);
            if (wrong.isEmpty() && head != null) {
                wrong = missing(trail);
            }
            System.out.println(wrong.map(what -> "The audit trail is NOT whole: " + what + ".")
                    .orElseGet(verification::summary));
            return wrong.isEmpty() ? 0 : 1;
        } catch (SQLException e) {
            throw new CliException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private Optional<String> missing(Trail trail) throws SQLException {
        var form = HEAD.matcher(head);
        if (!form.matches()) {
            throw new ParameterException(spec.commandLine(), "--head must be N:HASH as this command prints it");
        }
        return trail.holds(Long.parseLong(form.group(1)), form.group(2))
                ? Optional.empty()
                : Optional.of("no seal that ends with entry " + form.group(1) + " has the hash of this head");
    }
}
