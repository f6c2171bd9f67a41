package io.liza.admin.caller;

import io.liza.admin.http.Parameters;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.ListFilter;
import io.liza.admin.ui.CompanyClock;
import io.liza.caller.NumberSearch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of a list that can be searched by a caller's number. */
public abstract class NumberFilter extends ListFilter {

    @RestQuery
    @Parameter(
            description =
                    "A caller's whole number, however it is written; without its country code that of every country.",
            example = "+49 151 12345678")
    public String phone;

    private Optional<NumberSearch> search;

    /**
     * The conditions of the query.
     *
     * @param anyPart whether a part of a number is enough; else only whole numbers match, so that nobody can find out a
     *     number digit by digit
     */
    public abstract Conditions where(CompanyClock clock, boolean anyPart);

    /** The number to search for; parsed once, since a national spelling is compared with the plans of all countries. */
    public Optional<NumberSearch> search() {
        if (search == null) {
            search = Parameters.phone("phone", phone);
        }
        return search;
    }

    /** Whether an empty list may be due to an incomplete number. */
    public boolean isNumberIncomplete() {
        return search().filter(number -> !number.isWhole()).isPresent();
    }

    /** Tells programs about an incomplete number; null if it is complete. */
    String hint() {
        return isNumberIncomplete() ? "phone is no whole number with its country code, such as +49 151 12345678" : null;
    }
}
