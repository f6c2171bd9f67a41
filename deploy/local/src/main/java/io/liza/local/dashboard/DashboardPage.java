package io.liza.local.dashboard;

import java.util.Optional;
import java.util.function.Function;

/**
 * Every page of the dashboard. Tests of headers, HTML and appearance and {@code ./liza bench pages} look at all of
 * them; {@code RouteTest} of the admin-service fails when one is missing here.
 */
public enum DashboardPage {
    HOME("/"),
    LOGIN("/login"),
    INBOX("/inbox"),
    TASK("/inbox/{id}", "select id from task order by id desc limit 1"),
    CALLS("/calls"),
    CALL("/calls/{id}", "select id from call order by id desc limit 1"),
    CALL_SELECTION("/calls/selection", "select id from call order by id desc limit 1", "?status=PROBLEM&id={id}"),
    ORDERS("/orders"),
    ORDER("/orders/{id}", "select id from orders order by id desc limit 1"),
    ORDER_SELECTION("/orders/selection", "select id from orders order by id desc limit 1", "?status=DELAYED&id={id}"),
    IMPORT("/orders/import"),
    STATISTICS("/statistics"),
    SEARCH("/search"),
    SETTINGS("/settings"),
    PROMPTS("/settings/prompts"),
    PROMPT_LANGUAGE("/settings/prompts/{language}", Rows.GERMAN),
    PROMPT("/settings/prompts/{language}/texts/{key}", Rows.GERMAN),
    TEST_CALL("/settings/prompts/{language}/call", Rows.GERMAN),
    PRIVACY("/privacy"),
    PERSON("/privacy/people/{id}", Rows.CALLER),
    ERASURE("/privacy/people/{id}/erasure", Rows.CALLER),
    RECEIPT("/privacy/erasures/{id}", "select id from erasure order by id desc limit 1"),
    ACCOUNT("/account"),
    TOKENS("/account/tokens"),
    ACCOUNTS("/accounts"),
    ACCOUNT_CHANGE("/accounts/{id}/change", Rows.ACCOUNT),
    PASSWORD_RESET("/accounts/{id}/password", Rows.ACCOUNT),
    ISSUED_TOKENS("/accounts/tokens"),
    AUDIT("/audit");

    private static final String ID = "{id}";
    /** A sentence that every installation has. */
    private static final String SENTENCE = "greeting";

    private final String path;
    private final String idQuery;
    private final String query;

    DashboardPage(String path) {
        this(path, "");
    }

    DashboardPage(String path, String idQuery) {
        this(path, idQuery, "");
    }

    /** @param query query string of the page's address */
    DashboardPage(String path, String idQuery, String query) {
        this.path = path;
        this.idQuery = idQuery;
        this.query = query;
    }

    /** As the service declares it, such as {@code /calls/{id}}. */
    public String path() {
        return path;
    }

    /**
     * Its address, with the id of a row where it shows one.
     *
     * @param firstValue runs a query and returns the first column of its first row; empty if there is no row
     * @return empty if there is no row to show
     */
    public Optional<String> address(Function<String, Optional<String>> firstValue) {
        return idQuery.isEmpty() ? Optional.of(path) : firstValue.apply(idQuery).map(this::address);
    }

    private String address(String id) {
        return (path + query).replace(ID, id).replace("{language}", id).replace("{key}", SENTENCE);
    }

    private static final class Rows {
        static final String ACCOUNT = "select id from account where password is not null order by id limit 1";

        /** A language in which callers are answered by default. */
        static final String GERMAN = "select 'de'";

        /** A caller with few calls, since the length of the page grows with them. */
        static final String CALLER = "select caller_id from call where caller_id is not null group by caller_id"
                + " order by count(*), caller_id limit 1";
    }
}
