package io.liza.admin.ui;

import java.util.Map;

/**
 * What is wrong with the fields of a form, for the form that is shown again with the user's input and status 400. The
 * template tags {@code invalid} and {@code fieldError} show it at the field.
 *
 * @param texts text in the page's language by name of the field
 */
public record FormErrors(Map<String, String> texts) {

    public static final FormErrors NONE = new FormErrors(Map.of());

    public static FormErrors of(String field, String text) {
        return new FormErrors(Map.of(field, text));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns the text at a field; null if the field is valid. */
    public String of(String field) {
        return texts.get(field);
    }
}
