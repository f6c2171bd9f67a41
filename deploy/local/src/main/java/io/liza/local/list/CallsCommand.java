package io.liza.local.list;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code liza calls}: the latest calls. */
@Command(name = "calls", description = "Lists the latest calls, as the dashboard does. Numbers are masked.")
public final class CallsCommand extends ListCommand {
    @Option(names = "--language", paramLabel = "CODE", description = "Only calls in this language, such as de.")
    private String language;

    @Option(names = "--problems", description = "Only calls with a problem, also if their status was changed since.")
    private boolean problems;

    @Option(names = "--live", description = "Only calls that have not ended.")
    private boolean live;

    @Override
    String path() {
        return "/api/calls";
    }

    @Override
    Map<String, String> filters() {
        var filters = new HashMap<String, String>();
        filters.put("language", language);
        filters.put("problems", problems ? "on" : null);
        filters.put("live", live ? "on" : null);
        return filters;
    }

    @Override
    Table table() {
        return new Table()
                .number("ID", call -> call.path("id").asText())
                .text("STARTED", call -> time(call.path("startedAt")))
                .text("NUMBER", call -> call.path("number").asText(""))
                .text("LANGUAGE", call -> call.path("language").asText())
                .number("SECONDS", call -> call.path("seconds").asText(""))
                .status("STATUS", call -> call.path("status").asText());
    }
}
