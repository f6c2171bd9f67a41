package io.liza.admin.call;

import io.liza.admin.web.CompanyClock;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.QueryString;
import io.liza.admin.web.Where;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** What narrows the list of calls; the names are those people have bookmarked. */
public class CallFilter {

    @RestQuery
    public String status;

    /** Code such as {@code de}. */
    @RestQuery
    public String language;

    /** Any part of the caller's number. */
    @RestQuery
    public String phone;

    /** First day, inclusive. */
    @RestQuery
    public String from;

    /** Last day, inclusive. */
    @RestQuery
    public String to;

    /** @param anyPart of a number may be searched for; else only a whole one, so that nobody finds one out bit by bit */
    Where where(CompanyClock clock, boolean anyPart) {
        return new Where()
                .and("row.status = :status", "status", chosenStatus())
                .and("row.language = :language", "language", Parameters.search("language", language))
                .and(
                        "caller.number like :phone escape '!'",
                        "phone",
                        Parameters.phone("phone", phone).map(anyPart ? Where::containing : Where::literally))
                .days("row.startedAt", from, to, clock);
    }

    /** The status filtered by, also where it was given by its old label. */
    public Optional<CallStatus> chosenStatus() {
        return Parameters.constant("status", status, CallStatus::parse, CallStatus.values());
    }

    /** The filter as a query, without a leading question mark. */
    public String query() {
        return new QueryString()
                .with("status", status)
                .with("language", language)
                .with("phone", phone)
                .with("from", from)
                .with("to", to)
                .toString();
    }

    public boolean isSet() {
        return !query().isEmpty();
    }
}
