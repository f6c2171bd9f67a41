package io.liza.admin.call;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.list.SortHeader;
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

    /** {@code on} for calls with an open problem: its status is still {@link CallStatus#PROBLEM}. */
    @RestQuery
    public String attention;

    /** {@code on} for calls that had a problem, whatever their status is by now. */
    @RestQuery
    public String problems;

    @RestQuery
    public String live;

    @RestQuery
    public String sort;

    static CallFilter needingAttention() {
        var filter = new CallFilter();
        filter.attention = "on";
        return filter;
    }

    @Override
    public Conditions where(CompanyClock clock, boolean anyPart) {
        Optional<String> order = Parameters.search("order_number", orderNumber);
        FromClause calls =
                chosenSort().sorted(order.filter(part -> !areCallsFewer(part)).isPresent() ? CALLS_OF_ORDERS : CALLS);
        var where = new Conditions(calls)
                .andSearch(calls.linked() ? ORDER_OF_LINK : ORDER_OF_CALL, "order", order.map(Conditions::containing))
                .and(calls.row() + ".status = :status", "status", chosenStatus())
                .and(calls.row() + ".outcome = :outcome", "outcome", chosenOutcome())
                .and(calls.row() + ".language = :language", "language", Parameters.search("language", language))
                .and(
                        calls.row() + ".status = :open",
                        "open",
                        Optional.of(CallStatus.PROBLEM).filter(open -> onlyAttention()))
                .and(calls.row() + ".hadProblem", onlyProblems())
                .and(calls.row() + ".endedAt is null", onlyLive())
                .days(calls.linked() ? "link.callStartedAt" : "row.startedAt", from, to, clock);
        String caller = calls.linked() ? "link.caller.id" : "row.caller.id";
        return CallerFound.narrow(where, caller, search(), anyPart);
    }

    /** Calls with a problem are few, but the planner cannot know that they asked about few of the matching orders. */
    private boolean areCallsFewer(String orderPart) {
        return orderPart.length() < INDEXED_PART
                && (onlyProblems()
                        || onlyAttention()
                        || chosenStatus().filter(CallStatus.PROBLEM::equals).isPresent());
    }

    /** The chosen status; also accepts old labels. */
    public Optional<CallStatus> chosenStatus() {
        return Parameters.constant("status", status, CallStatus::parse, CallStatus.values());
    }

    public Optional<Outcome> chosenOutcome() {
        return Parameters.constant("outcome", outcome, Outcome::parse, Outcome.values());
    }

    /** The order of the list. Only a range of days can be combined with an order by duration: no index carries more. */
    public CallSort chosenSort() {
        CallSort chosen = Parameters.constant("sort", sort, CallSort::parse, CallSort.values())
                .orElse(CallSort.NEWEST);
        Parameters.check(
                "sort",
                !chosen.isByDuration() || isOnlyByDays(),
                "must be newest or oldest together with filters other than from and to");
        return chosen;
    }

    @Override
    public boolean isNewestFirst() {
        return chosenSort() == CallSort.NEWEST;
    }

    /** Whether no filter is set other than a range of days. */
    private boolean isOnlyByDays() {
        return ownParameters().without("sort").isEmpty();
    }

    public SortHeader byTime() {
        return header(CallSort.NEWEST, CallSort.OLDEST);
    }

    /** Null if the list cannot be sorted by duration, because of its filters. */
    public SortHeader byDuration() {
        return isOnlyByDays() ? header(CallSort.LONGEST, CallSort.SHORTEST) : null;
    }

    private SortHeader header(CallSort descending, CallSort ascending) {
        return SortHeader.of(query(), chosenSort().parameter(), descending.parameter(), ascending.parameter());
    }

    /** The filters with which the list can be narrowed to one of its views. */
    public QueryString viewQuery() {
        QueryString query = query().without("attention").without("problems").without("live");
        return chosenSort().isByDuration() ? query.without("sort") : query;
    }

    /** Whether the list shows all calls, and not one of its views. */
    public boolean isOfAll() {
        return !onlyAttention() && !onlyProblems() && !onlyLive();
    }

    /** Whether the list shows one of its views, or all calls, without other filters. */
    public boolean isWholeView() {
        return viewQuery().without("size").without("sort").isEmpty();
    }

    public boolean onlyAttention() {
        return Parameters.checkbox("attention", attention);
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
                .with("attention", attention)
                .with("problems", problems)
                .with("live", live)
                .with("sort", sort);
    }
}
