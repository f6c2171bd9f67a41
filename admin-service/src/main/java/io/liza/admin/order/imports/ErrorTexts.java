package io.liza.admin.order.imports;

import io.liza.admin.order.OrderTexts;
import io.liza.admin.order.imports.file.ImportError;
import io.liza.admin.ui.PageLanguage;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of a file of rows with errors, in the language of its reader. */
record ErrorTexts(ImportTexts imports, OrderTexts orders) {

    static ErrorTexts in(String language) {
        return new ErrorTexts(
                PageLanguage.texts(ImportTexts.class, language), PageLanguage.texts(OrderTexts.class, language));
    }

    /** Heading of the column with the errors. */
    String heading() {
        return imports.rule();
    }

    /** Whether a column holds the errors of an earlier import, in any language. */
    static boolean isHeading(String column) {
        return PageLanguage.SPOKEN.stream()
                .anyMatch(language -> in(language).heading().equals(column));
    }

    String of(List<ImportError> errors) {
        return errors.stream().map(this::of).collect(Collectors.joining(" "));
    }

    private String of(ImportError error) {
        String rule = error.kind() == ImportError.Kind.FIELD && error.rule() != null
                ? orders.fieldName(error.rule()) + ": " + orders.rule(error.rule())
                : imports.error(error.kind());
        return error.value() == null ? rule : imports.quoted(error.value()) + ": " + rule;
    }
}
