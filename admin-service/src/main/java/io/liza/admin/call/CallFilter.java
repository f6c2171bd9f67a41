package io.liza.admin.call;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.ui.CompanyClock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of calls. Bookmarks contain the parameter names, so do not rename them. */
public class CallFilter extends NumberFilter {

    private static final FromClause CALLS = FromClause.rows("Call", "startedAt");

    private static final FromClause CALLS_OF_ORDERS = FromClause.links("OrderCall", "call", "callStartedAt");

    private static final String ORDER_OF_LINK = "link.order.number like :order escape '!'";

    private static final String ORDER_OF_CALL =
            "exists (select 1 from OrderCall link where link.call.id = row.id and " + ORDER_OF_LINK + ")";

    /** Shorter parts of order numbers are in no index and match a large part of all orders. */
    private static final int INDEXED_PART = 3;

    @RestQuery
    public String status;

    @RestQuery
    public String outcome;

    @RestQuery
    public String language;

    @RestQuery("order_number")
    public String orderNumber;

    @RestQuery
    public String problems;

    @RestQuery
    public String live;

    @Override
    public Conditions where(CompanyClock clock, boolean anyPart) {
        Optional<String> order = Parameters.search("order_number", orderNumber);
        FromClause calls = order.filter(part -> !areCallsFewer(part)).isPresent() ? CALLS_OF_ORDERS : CALLS;
        var where = new Conditions(calls)
                .andSearch(calls.linked() ? ORDER_OF_LINK : ORDER_OF_CALL, "order", order.map(Conditions::containing))
                .and(calls.row() + ".status = :status", "status", chosenStatus())
                .and(calls.row() + ".outcome = :outcome", "outcome", chosenOutcome())
                .and(calls.row() + ".language = :language", "language", Parameters.search("language", language))
                .and(calls.row() + ".hadProblem", onlyProblems())
                .and(calls.row() + ".endedAt is null", onlyLive())
                .days(calls.key().hql(), from, to, clock);
        String caller = calls.linked() ? "link.caller.id" : "row.caller.id";
        return CallerFound.narrow(where, caller, search(), anyPart);
    }

    /** Calls with a problem are few, but the planner cannot know that they asked about few of the matching orders. */
    private boolean areCallsFewer(String orderPart) {
        return orderPart.length() < INDEXED_PART
                && (onlyProblems()
                        || chosenStatus().filter(CallStatus.PROBLEM::equals).isPresent());
    }

    /** The chosen status; also accepts old labels. */
    public Optional<CallStatus> chosenStatus() {
        return Parameters.constant("status", status, CallStatus::parse, CallStatus.values());
    }

    public Optional<Outcome> chosenOutcome() {
        return Parameters.constant("outcome", outcome, Outcome::parse, Outcome.values());
    }

    public boolean onlyProblems() {
        return Parameters.checkbox("problems", problems);
    }

    public boolean onlyLive() {
        return Parameters.checkbox("live", live);
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString()
                .with("status", status)
                .with("outcome", outcome)
                .with("language", language)
                .with("phone", phone)
                .with("order_number", orderNumber)
                .with("problems", problems)
                .with("live", live);
    }
}
