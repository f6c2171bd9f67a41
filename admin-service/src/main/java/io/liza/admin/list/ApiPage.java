package io.liza.admin.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** One page of a list for programs. */
public record ApiPage<T>(List<T> items, BoundedCount total, String newer, String older, String hint) {

    public static <T> ApiPage<T> of(Page<T> page, String hint) {
        return new ApiPage<>(
                page.rows(),
                page.total(),
                Objects.toString(page.newer(), null),
                Objects.toString(page.older(), null),
                hint);
    }

    public <R> ApiPage<R> map(Function<T, R> item) {
        return new ApiPage<>(items.stream().map(item).toList(), total, newer, older, hint);
    }
}
