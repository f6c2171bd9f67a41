package io.liza.admin.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;

/** Rows of a list that were ticked, and the status they shall have. */
public class Selection {
    private static final int MOST = 100;

    @RestForm
    public List<String> id;

    @RestForm
    public String status;

    /** The query of the list that they were ticked in. */
    @RestForm
    public String back;

    /** At least one, at most a page of them. */
    public List<Long> ids() {
        List<String> ticked = id == null ? List.of() : id;
        Parameters.check("id", !ticked.isEmpty(), "is missing: nothing is selected");
        Parameters.check("id", ticked.size() <= MOST, "must be at most " + MOST + " rows");
        return ticked.stream().map(Selection::number).distinct().toList();
    }

    public <E extends Enum<E>> E status(Function<String, Optional<E>> parse, E[] constants) {
        return Parameters.required("status", status, parse, constants);
    }

    /** The list as it was; of the way back only the query is believed. */
    public URI backTo(String list) {
        try {
            return back == null || back.isBlank() || !back.matches("[\\w%&=.+-]{0,2000}")
                    ? URI.create(list)
                    : URI.create(list + "?" + back);
        } catch (IllegalArgumentException e) {
            return URI.create(list);
        }
    }

    private static Long number(String text) {
        Parameters.check("id", text.matches("\\d{1,18}"), "must be the id of a row");
        return Long.valueOf(text);
    }
}
