package io.liza.admin.caller;

import io.liza.admin.http.Parameters;
import io.liza.admin.list.Paging;
import io.liza.caller.NumberSearch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** A list that can be narrowed by a caller's number. */
public class NumberFilter extends Paging {

    @RestQuery
    @Parameter(
            description =
                    "A caller's whole number, however it is written; without its country code that of every country.",
            example = "+49 151 12345678")
    public String phone;

    private Optional<NumberSearch> search;

    /** What is looked for; read once, as a national spelling is compared with the plans of all countries. */
    public Optional<NumberSearch> search() {
        if (search == null) {
            search = Parameters.phone("phone", phone);
        }
        return search;
    }

    /** Whether finding nothing may be due to how the number was typed. */
    public boolean isNumberIncomplete() {
        return search().filter(number -> !number.isWhole()).isPresent();
    }

    /** The same for programs; null where it is not. */
    public String hint() {
        return isNumberIncomplete() ? "phone is no whole number with its country code, such as +49 151 12345678" : null;
    }
}
