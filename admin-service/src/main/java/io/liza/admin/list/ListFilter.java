package io.liza.admin.list;

import io.liza.admin.http.QueryString;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of a list: a range of days, and the list's own. */
public abstract class ListFilter extends Paging {

    @RestQuery
    @Parameter(
            description = "First day, inclusive, in the company's time zone.",
            example = "2026-11-01",
            schema = @Schema(implementation = LocalDate.class))
    public String from;

    @RestQuery
    @Parameter(
            description = "Last day, inclusive, in the company's time zone.",
            example = "2026-11-22",
            schema = @Schema(implementation = LocalDate.class))
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
