package io.liza.local.list;

import java.util.Map;
import picocli.CommandLine.Command;

/** {@code liza orders}: the latest orders. */
@Command(name = "orders", description = "Lists the latest orders, as the dashboard does.")
public final class OrdersCommand extends ListCommand {
    @Override
    String path() {
        return "/api/orders";
    }

    @Override
    Map<String, String> filters() {
        return Map.of();
    }

    @Override
    Table table() {
        return new Table()
                .number("ID", order -> order.path("id").asText())
                .text("NUMBER", order -> order.path("number").asText())
                .status("STATUS", order -> order.path("status").asText())
                .number("CALLS", order -> order.path("calls").asText())
                .text("FIRST ASKED", order -> time(order.path("createdAt")))
                .text("LAST ASKED", order -> time(order.path("lastAskedAt")))
                .notes("NOTES", order -> order.path("notes").asText());
    }
}
