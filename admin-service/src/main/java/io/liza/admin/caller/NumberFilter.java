package io.liza.admin.caller;

import io.liza.admin.http.Parameters;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.ListFilter;
import io.liza.admin.ui.CompanyClock;
import io.liza.caller.NumberSearch;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of a list that can be searched by a caller's number. */
public abstract class NumberFilter extends ListFilter {

    @RestQuery
    public String phone;

    private Optional<NumberSearch> search;

    /**
     * Returns the conditions of the query.
     *
     * @param anyPart whether the search may match a part of a number; otherwise only whole numbers match, so that a
     *     user cannot determine a number digit by digit
     */
    public abstract Conditions where(CompanyClock clock, boolean anyPart);

    /**
     * Returns the number to search for. Parses it once, since a national notation is compared with the numbering plans
     * of all countries.
     */
    public Optional<NumberSearch> search() {
        if (search == null) {
            search = Parameters.phone("phone", phone);
        }
        return search;
    }

    /** Whether the searched number is incomplete, which may be the reason for an empty list. */
    public boolean isNumberIncomplete() {
        return search().filter(number -> !number.isWhole()).isPresent();
    }

    /** Returns a hint about an incomplete number for API clients; null if it is complete. */
    String hint() {
        return isNumberIncomplete() ? "phone is no whole number with its country code, such as +49 151 12345678" : null;
    }
}
