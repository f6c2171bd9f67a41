package io.liza.admin.list;

import io.liza.admin.http.BadParameterException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a list that a request wants. */
public class Paging {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int DEFAULT_SIZE = 50;

    @RestQuery
    @Parameter(
            description = "The page before this place, with later rows: `newer` of an answer. Goes before `older`.",
            example = "1763806205250123-42")
    public String newer;

    @RestQuery
    @Parameter(
            description = "The page after this place, with earlier rows: `older` of an answer.",
            example = "1763806205250123-42")
    public String older;

    @RestQuery
    @Parameter(
            description = "How many rows a page has.",
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

    /** Number of rows on a page. */
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
