package io.liza.admin.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The statements of deploy/OPERATIONS.md that repeat erasures after a restore on Kubernetes. */
@QuarkusTest
class RestoreStatementsHttpTest {
    private static final Pattern STATEMENTS =
            Pattern.compile("```sql\\n(\\s*select erase_person.+?)```", Pattern.DOTALL);

    @Test
    void erasedPersonsAndWithdrawnCallsAreAnonymousAgainAndNobodyElse() throws IOException {
        var erased = PlayedCall.german().consented().askedFor("7733101").done();
        var withdrawn = PlayedCall.german().consented().askedFor("7733102").done();
        var other = PlayedCall.german().consented().askedFor("7733103").done();
        Broker.take(erased);
        Broker.take(withdrawn);
        Broker.take(other);
        String statements = statements()
                .replace("+4915112345678", erased.number())
                .replace("CA0123456789abcdef0123456789abcdef", withdrawn.sid);

        // Twice, since the document has them run before and after the events are read again.
        Database.run(statements);
        Database.run(statements);

        for (var call : List.of(erased, withdrawn)) {
            assertEquals(
                    "null|t",
                    Database.text("select caller_id, anonymized_at is not null from call where sid = ?", call.sid));
            Database.awaitGone(call.number());
        }
        assertEquals(
                "1", Database.text("select count(*) from call where sid = ? and caller_id is not null", other.sid));
        assertEquals(1, withdrawals(withdrawn));
        assertEquals(0, withdrawals(erased));
    }

    @Test
    void eventsOfAnErasedPersonThatAreReadAgainStayAnonymous() throws IOException {
        var erased = PlayedCall.german().consented().askedFor("7733104").done();
        Broker.take(erased);
        Database.run(statements().replace("+4915112345678", erased.number()));

        Broker.take(erased);
        Broker.take(PlayedCall.german()
                .from(erased.number())
                .consented()
                .askedFor("7733105")
                .done());

        Database.awaitGone(erased.number());
    }

    private static long withdrawals(PlayedCall call) {
        return Database.number(
                "select count(*) from consent where answer = 'WITHDRAWN' and call_id = ?", Database.idOf(call));
    }

    private static String statements() throws IOException {
        Matcher found = STATEMENTS.matcher(Files.readString(Path.of("../deploy/OPERATIONS.md")));
        assertTrue(found.find(), "OPERATIONS.md has statements for repeating erasures");
        return found.group(1);
    }
}
