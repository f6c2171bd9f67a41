package io.liza.admin.list;

import io.liza.admin.http.BadParameterException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a request that select a page of a list. */
public class Paging {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int DEFAULT_SIZE = 50;

    @RestQuery
    @Parameter(
            description = "Page before this cursor, with later rows: `newer` of a response. Overrides `older`.",
            example = "1763806205250123-42")
    public String newer;

    @RestQuery
    @Parameter(
            description = "Page after this cursor, with earlier rows: `older` of a response.",
            example = "1763806205250123-42")
    public String older;

    @RestQuery
    @Parameter(
            description = "Number of rows on a page.",
            example = "25",
            schema =
                    @Schema(
                            implementation = Integer.class,
                            enumeration = {"25", "50", "100"},
                            defaultValue = "50"))
    public String size;

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** Returns the number of rows on a page. */
    public int rows() {
        if (size == null || size.isBlank()) {
            return DEFAULT_SIZE;
        }
        return SIZES.stream()
                .filter(each -> each.toString().equals(size.strip()))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("size", "must be one of " + SIZES));
    }
}
