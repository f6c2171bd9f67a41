package io.liza.admin.operator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** The program {@code /liza/operator} of the image. */
public final class OperatorCommands {

    private static final String USAGE =
            """
            Usage: operator dead-letters list
                   operator dead-letters show NUMBER
                   operator dead-letters replay [NUMBER…]     sends them (or all) to their topic again
                   operator dead-letters discard NUMBER       deletes it and all before it
                   operator offsets                           how far the inbox has read
                   operator offsets reset TIME                reads again since a time such as 2026-11-22T02:00:00Z
                   operator audit verify [N:HASH]             finds changes of the audit trail, and prints its head; with a head
                                                              of before, also finds that its end is missing
            Kafka's address and certificates come from the variables KAFKA_…, the database from DATABASE_URL.
            """;

    private OperatorCommands() {}

    public static void main(String[] arguments) {
        // The logging library of the service, which is on the class path, complains about any other.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out));
    }

    /** Returns 0, 1 after a failure and 2 for wrong arguments. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Properties settings = KafkaSettings.of(environment);
        try {
            return run(
                    arguments,
                    new DeadLetterCommand(settings, out),
                    new OffsetCommand(settings, out),
                    new AuditCommand(environment.get("DATABASE_URL"), out),
                    out);
        } catch (NumberFormatException | DateTimeException wrong) {
            out.print(USAGE);
            return 2;
        } catch (CommandException | KafkaException | IllegalArgumentException failure) {
            out.println(failure.getMessage());
            return 1;
        } catch (SQLException failure) {
            out.println("The database does not answer: " + failure.getMessage());
            return 1;
        } catch (ExecutionException failure) {
            out.println(failure.getCause().getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int run(
            List<String> arguments,
            DeadLetterCommand deadLetters,
            OffsetCommand offsets,
            AuditCommand audit,
            PrintStream out)
            throws ExecutionException, InterruptedException, SQLException {
        String command = String.join(" ", arguments.subList(0, Math.min(2, arguments.size())));
        List<String> rest = arguments.subList(Math.min(2, arguments.size()), arguments.size());
        boolean isWrong =
                switch (command) {
                    case "dead-letters list", "offsets" -> !rest.isEmpty();
                    case "dead-letters show", "dead-letters discard", "offsets reset" -> rest.size() != 1;
                    case "dead-letters replay" -> false;
                    case "audit verify" -> rest.size() > 1 || !rest.stream().allMatch(AuditCommand::isHead);
                    default -> true;
                };
        if (isWrong) {
            out.print(USAGE);
            return 2;
        }
        switch (command) {
            case "dead-letters list" -> deadLetters.list();
            case "dead-letters show" -> deadLetters.show(Long.parseLong(rest.get(0)));
            case "dead-letters replay" ->
                deadLetters.replay(rest.stream().map(Long::valueOf).toList());
            case "dead-letters discard" -> deadLetters.discard(Long.parseLong(rest.get(0)));
            case "offsets" -> offsets.show();
            case "audit verify" -> {
                return audit.verify(rest.isEmpty() ? null : rest.get(0)) ? 0 : 1;
            }
            default -> offsets.reset(Instant.parse(rest.get(0)));
        }
        return 0;
    }
}
