package io.liza.admin.list;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list for programs. */
public record ApiPage<T>(
        @Schema(description = "Latest first.") List<T> items,
        BoundedCount total,
        @Schema(
                        nullable = true,
                        description = "Place for `newer=`, the page with later rows; null on the first page.",
                        examples = "1763806205250123-42")
                String newer,
        @Schema(
                        nullable = true,
                        description = "Place for `older=`, the page with earlier rows; null on the last page.",
                        examples = "1763806205250123-42")
                String older,
        @Schema(
                        nullable = true,
                        description = "Why the list may lack rows that you look for; null where it does not.",
                        examples = "phone is no whole number with its country code, such as +49 151 12345678")
                String hint) {

    public static <T> ApiPage<T> of(Page<T> page, String hint) {
        return new ApiPage<>(
                page.rows(),
                page.total(),
                Objects.toString(page.newer(), null),
                Objects.toString(page.older(), null),
                hint);
    }
}
