package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** Rows of a list that were ticked, and the status they shall have. */
public class BulkSelection {
    private static final int MOST = 100;
    private static final Pattern ROW = Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?");

    /** Of a row: {@code 42}; or with the version that was seen of it: {@code 42-3}. */
    @RestForm
    public List<String> id;

    @RestForm
    public String status;

    /** The query of the list that they were ticked in. */
    @RestForm
    public String back;

    public Set<Long> ids() {
        return versions().keySet();
    }

    /** Ids with the versions the edit is based on, if any; at least one row, at most a page of them. */
    public Map<Long, Optional<Integer>> versions() {
        List<String> ticked = id == null ? List.of() : id;
        Parameters.check("id", !ticked.isEmpty(), "is missing: nothing is selected");
        Parameters.check("id", ticked.size() <= MOST, "must be at most " + MOST + " rows");
        var versions = new LinkedHashMap<Long, Optional<Integer>>();
        ticked.forEach(text -> {
            Matcher row = ROW.matcher(text);
            Parameters.check("id", row.matches(), "must be the id of a row");
            versions.put(
                    Long.valueOf(row.group(1)),
                    Optional.ofNullable(row.group(2)).map(Integer::valueOf));
        });
        return versions;
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
}
