package io.liza.local.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.liza.local.process.CliException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a list of the dashboard in the terminal; the options that both lists share. */
@Command(
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the list was shown, also an empty one",
            "1:Liza does not answer, or denies access",
            "2:a wrong option or filter"
        })
abstract class ListCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final int NO_END = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only rows with this status.")
    private String status;

    @Option(names = "--order-number", paramLabel = "DIGITS", description = "A part of an order number.")
    private String orderNumber;

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            description = "A caller's whole number in any notation, preferably with the country code.")
    private String phone;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-11-22.")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, inclusive.")
    private String to;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of rows: 25, 50 or 100 (default: ${DEFAULT-VALUE}).")
    private String size = "25";

    @Option(
            names = "--older",
            paramLabel = "PLACE",
            description = "The page after this place, which is printed below a list.")
    private String older;

    @Option(names = "--newer", paramLabel = "PLACE", description = "The page before this place.")
    private String newer;

    @Option(names = "--json", description = "Prints the API's answer as JSON; /openapi describes it.")
    private boolean json;

    @Mixin
    private ApiOptions access;

    abstract String path();

    abstract Table table();

    /** The filters that only this list has. */
    abstract Map<String, String> filters();

    @Override
    public Integer call() {
        try {
            JsonNode answer = access.api().get(path(), query());
            if (json) {
                System.out.println(answer.toPrettyString());
            } else {
                show(answer);
            }
            return 0;
        } catch (CliException e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }

    static String time(JsonNode instant) {
        return instant.isTextual() ? TIME.format(Instant.parse(instant.asText())) : "";
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        query.put("status", status);
        query.put("order_number", orderNumber);
        query.put("phone", phone);
        query.put("from", from);
        query.put("to", to);
        query.put("size", size);
        query.put("older", older);
        query.put("newer", newer);
        query.putAll(filters());
        query.values().removeIf(value -> value == null || value.isBlank());
        return query;
    }

    private void show(JsonNode answer) {
        JsonNode items = answer.path("items");
        if (items.isEmpty()) {
            System.out.println("Nothing was found.");
            String hint = answer.path("hint").asText("");
            System.err.print(hint.isEmpty() ? "" : hint + "\n");
            return;
        }
        boolean isTerminal = System.console() != null;
        int width = isTerminal ? spec.usageMessage().autoWidth(true).width() : NO_END;
        List<AttributedString> lines = table().lines(items, width);
        lines.forEach(line -> System.out.println(Ansi.AUTO.enabled() ? line.toAnsi() : line.toString()));
        System.err.println(below(answer, items.size()));
    }

    /** The number of rows, and the option for the next page. */
    private String below(JsonNode answer, int shown) {
        JsonNode total = answer.path("total");
        String of = shown + " of " + (total.path("exact").asBoolean(true) ? "" : "more than ") + total.path("atLeast");
        String next = answer.path("older").asText("");
        return next.isEmpty() ? of : of + "; older ones with --older " + next;
    }
}
