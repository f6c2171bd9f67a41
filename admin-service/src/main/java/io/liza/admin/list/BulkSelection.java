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

/** Selected rows of a list, and their wanted status. */
public class BulkSelection {
    private static final int MAX_ROWS = 100;
    private static final Pattern ROW = Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?");

    /** Ids of rows, such as {@code 42}, or with the version that was shown: {@code 42-3}. */
    @RestForm
    public List<String> id;

    @RestForm
    public String status;

    /** The query of the list, to return to it. */
    @RestForm
    public String back;

    public Set<Long> ids() {
        return versions().keySet();
    }

    /** Ids with the versions that the edit is based on; at least one row, at most a page. */
    public Map<Long, Optional<Integer>> versions() {
        List<String> ticked = id == null ? List.of() : id;
        Parameters.check("id", !ticked.isEmpty(), "is missing: nothing is selected");
        Parameters.check("id", ticked.size() <= MAX_ROWS, "must be at most " + MAX_ROWS + " rows");
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

    /** The address of the list with its query; the form cannot change the path. */
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
