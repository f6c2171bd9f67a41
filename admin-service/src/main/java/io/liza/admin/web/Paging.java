package io.liza.admin.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list is wanted. */
public class Paging {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int USUAL = 50;

    /** Place before which a page ends; see {@link Cursor}. */
    @RestQuery
    public String newer;

    /** Place after which a page begins. */
    @RestQuery
    public String older;

    /** Rows on a page: 25, 50 or 100; 50 if it is not given. */
    @RestQuery
    public String size;

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** As a number. */
    public int rows() {
        if (size == null || size.isBlank()) {
            return USUAL;
        }
        return SIZES.stream()
                .filter(each -> each.toString().equals(size.strip()))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("size", "must be one of " + SIZES));
    }
}
