package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.ui.PageLanguage;
import io.liza.order.OrderStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The accepted names of columns and statuses: the names of the API, and the labels of the pages in each language. */
final class OrderLabels {
    private static final Map<String, OrderColumn> COLUMNS = new HashMap<>();
    private static final Map<String, FieldName> FIELDS = new HashMap<>();
    private static final Map<String, OrderStatus> STATUSES = new HashMap<>();

    static {
        for (OrderColumn column : OrderColumn.values()) {
            COLUMNS.put(column.apiName(), column);
        }
        for (String language : PageLanguage.SPOKEN) {
            Properties labels = labels(language);
            for (OrderColumn column : OrderColumn.values()) {
                COLUMNS.put(normal(labels.getProperty(column.apiName())), column);
            }
            for (OrderField field : OrderField.values()) {
                FIELDS.put(normal(labels.getProperty("fieldName_$" + field)), FieldName.of(field));
            }
            for (OrderStatus status : OrderStatus.values()) {
                STATUSES.put(normal(labels.getProperty("statusName_$" + status)), status);
            }
        }
    }

    private OrderLabels() {}

    static Optional<OrderColumn> column(String name) {
        return Optional.ofNullable(COLUMNS.get(normal(name)));
    }

    static Optional<FieldName> field(String name) {
        return FieldName.of(name).or(() -> Optional.ofNullable(FIELDS.get(normal(name))));
    }

    static Optional<OrderStatus> status(String text) {
        return OrderStatus.parse(text).or(() -> Optional.ofNullable(STATUSES.get(normal(text))));
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Properties labels(String language) {
        var labels = new Properties();
        try (InputStream file = OrderLabels.class.getResourceAsStream("/messages/order_" + language + ".properties")) {
            labels.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
