package io.liza.admin.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the filters of a list back into its links, so that paging keeps them. */
public final class QueryString {

    private final StringBuilder text = new StringBuilder();

    public QueryString with(String name, String value) {
        if (value != null && !value.isBlank()) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
