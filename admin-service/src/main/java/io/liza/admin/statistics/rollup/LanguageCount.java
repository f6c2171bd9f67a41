package io.liza.admin.statistics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Number of calls in one language. */
@Schema(name = "LanguageCount")
public record LanguageCount(
        @Schema(description = "Code (ISO 639-1).", examples = "de") String language,
        @Schema(examples = "10") int calls,
        @Schema(description = "Of all calls counted, 0 to 1.", examples = "0.83") Double share) {}
