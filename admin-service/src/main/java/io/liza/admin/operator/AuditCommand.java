package io.liza.admin.operator;

import io.liza.admin.database.DatabaseUrl;
import io.liza.admin.operator.audit.Trail;
import io.liza.admin.operator.audit.Verification;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies the audit trail, if wanted with a head that was printed some time before. */
final class AuditCommand {

    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final String url;
    private final PrintStream out;

    /** @param url null if {@code DATABASE_URL} is not set */
    AuditCommand(String url, PrintStream out) {
        this.url = url;
        this.out = out;
    }

    static boolean isHead(String text) {
        return HEAD.matcher(text).matches();
    }

    /**
     * @param head null for none
     * @return whether the trail is whole
     */
    boolean verify(String head) throws SQLException {
        if (url == null) {
            throw new CommandException("DATABASE_URL is not set");
        }
        var trail = new Trail(DatabaseUrl.parse(url));
        var verification = new Verification();
        Optional<String> wrong = trail.verify(verification);
        if (wrong.isEmpty() && head != null) {
            wrong = missing(trail, head);
        }
        out.println(
                wrong.map(what -> "The audit trail is NOT whole: " + what + ".").orElseGet(verification::summary));
        return wrong.isEmpty();
    }

    private static Optional<String> missing(Trail trail, String head) throws SQLException {
        Matcher parts = HEAD.matcher(head);
        if (parts.matches() && trail.holds(Long.parseLong(parts.group(1)), parts.group(2))) {
            return Optional.empty();
        }
        return Optional.of("no seal has the last entry and the hash of the head " + head);
    }
}
