package io.liza.admin.list;

import io.liza.admin.http.QueryString;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of a list: a range of days, and the list's own. */
public abstract class ListFilter extends Paging {

    @RestQuery
    public String from;

    @RestQuery
    public String to;

    /** The list's own filters, by the names of their parameters. */
    protected abstract QueryString ownParameters();

    /** The filters as they are written in links. */
    public QueryString query() {
        return ownParameters().with("from", from).with("to", to).with("size", size);
    }

    public boolean isSet() {
        return !query().without("size").isEmpty();
    }
}
