package io.liza.admin.list;

import io.liza.admin.http.BadParameterException;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a request that select a page of a list. */
public class Paging {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int DEFAULT_SIZE = 50;

    @RestQuery
    public String newer;

    @RestQuery
    public String older;

    @RestQuery
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
