package io.liza.admin.task;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.ui.CompanyClock;
import io.liza.people.PeopleReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the inbox. Bookmarks contain the parameter names, so do not rename them. */
public class TaskFilter extends NumberFilter {

    private static final FromClause TASKS = FromClause.ranked("Task", "position");

    @RestQuery
    public String state;

    @RestQuery
    public String kind;

    @RestQuery
    public String reason;

    @RestQuery
    public String language;

    @RestQuery("order_number")
    public String orderNumber;

    @RestQuery
    public String mine;

    /** Name of the current user. */
    String reader;

    TaskFilter of(String name) {
        reader = name;
        return this;
    }

    @Override
    public Conditions where(CompanyClock clock, boolean anyPart) {
        Optional<String> order = Parameters.search("order_number", orderNumber).map(Conditions::containing);
        var where = new Conditions(TASKS)
                .andSearch("row.orderNumber like :order escape '!'", "order", order)
                .and("row.state = :state", "state", chosenState())
                .and("row.kind = :kind", "kind", chosenKind())
                .and("row.reason = :reason", "reason", chosenReason())
                .and("row.language = :language", "language", Parameters.search("language", language))
                .and("row.takenBy = :reader", "reader", Optional.ofNullable(onlyMine() ? reader : null))
                .days("row.createdAt", from, to, clock);
        return CallerFound.narrow(where, "row.caller.id", search(), anyPart);
    }

    @Override
    public boolean isNewestFirst() {
        return false;
    }

    public Optional<TaskState> chosenState() {
        return constant("state", state, TaskState.values());
    }

    public Optional<TaskKind> chosenKind() {
        return constant("kind", kind, TaskKind.values());
    }

    public Optional<PeopleReason> chosenReason() {
        return constant("reason", reason, PeopleReason.values());
    }

    /** Whether only entries are shown that the current user has taken. */
    public boolean onlyMine() {
        return Parameters.checkbox("mine", mine);
    }

    private static <E extends Enum<E>> Optional<E> constant(String name, String value, E[] constants) {
        return Parameters.constant(
                name,
                value,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst(),
                constants);
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString()
                .with("state", state)
                .with("kind", kind)
                .with("reason", reason)
                .with("language", language)
                .with("phone", phone)
                .with("order_number", orderNumber)
                .with("mine", mine);
    }
}
