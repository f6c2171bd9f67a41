package io.liza.admin.list;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list in the API. */
public record ApiPage<T>(
        @Schema(description = "Latest first.") List<T> items,
        BoundedCount total,
        @Schema(
                        nullable = true,
                        description = "Cursor of the page with later rows, for `newer=`; null on the first page.",
                        examples = "1763806205250123-42")
                String newer,
        @Schema(
                        nullable = true,
                        description = "Cursor of the page with earlier rows, for `older=`; null on the last page.",
                        examples = "1763806205250123-42")
                String older,
        @Schema(
                        nullable = true,
                        description =
                                "Reason why the list may not contain the rows you search for; null if there is none.",
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
