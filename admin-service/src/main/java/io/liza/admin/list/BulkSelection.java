package io.liza.admin.list;

import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The selected rows of a list, and the status to set.
 *
 * @param id ids of rows, such as {@code 42}, optionally with the version that the page showed: {@code 42-3}
 * @param back query string of the list to return to
 */
public record BulkSelection(List<String> id, String status, String back) {
    private static final int MAX_ROWS = 100;
    private static final Pattern ROW = Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?");

    public BulkSelection {
        id = id == null ? List.of() : List.copyOf(id);
    }

    /** Returns the ids with the versions on which the edit is based; at least one row, at most 100. */
    public Map<Long, Optional<Integer>> versions() {
        Parameters.check("id", !id.isEmpty(), "is missing: nothing is selected");
        Parameters.check("id", id.size() <= MAX_ROWS, "must be at most " + MAX_ROWS + " rows");
        var versions = new LinkedHashMap<Long, Optional<Integer>>();
        id.forEach(text -> {
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

    /** Returns the address of the preview. */
    public URI preview(String list) {
        String rows = versions().entrySet().stream()
                .map(row -> "id=" + row.getKey()
                        + row.getValue().map(version -> "-" + version).orElse(""))
                .collect(Collectors.joining("&"));
        return URI.create(list + "/selection?" + rows + "&"
                + new QueryString().with("status", status).with("back", back));
    }

    /** Returns the URI of the list with the query of the form, which cannot change the path. */
    public URI backTo(String list) {
        return backTo(list, back);
    }

    /** @param back query string of the list; ignored unless it is one */
    public static URI backTo(String list, String back) {
        try {
            return back == null || back.isBlank() || !back.matches("[\\w%&=.+-]{0,2000}")
                    ? URI.create(list)
                    : URI.create(list + "?" + back);
        } catch (IllegalArgumentException e) {
            return URI.create(list);
        }
    }
}
