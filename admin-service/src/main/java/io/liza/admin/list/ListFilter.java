package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of a list: a range of days, and filters of the subclass. */
public abstract class ListFilter extends Paging {

    @RestQuery
    public String from;

    @RestQuery
    public String to;

    /** Returns the filters of the subclass by the names of their parameters. */
    protected abstract QueryString ownParameters();

    /** Returns the filters as the query string of links. */
    public QueryString query() {
        return ownParameters().with("from", from).with("to", to).with("size", size);
    }

    /** Returns the first day of the list; null if it is not restricted. */
    public LocalDate firstDay() {
        return Parameters.day("from", from).orElse(null);
    }

    /** Returns the last day of the list; null if it is not restricted. */
    public LocalDate lastDay() {
        return Parameters.day("to", to).orElse(null);
    }

    /** Whether the first day is after the last one, so that no row matches. */
    public boolean isRangeReversed() {
        return firstDay() != null && lastDay() != null && firstDay().isAfter(lastDay());
    }

    /** Whether the latest rows come first, as in most lists. */
    public boolean isNewestFirst() {
        return true;
    }

    /** Whether any filter is set. */
    public boolean isSet() {
        return !query().without("size").without("sort").isEmpty();
    }
}
