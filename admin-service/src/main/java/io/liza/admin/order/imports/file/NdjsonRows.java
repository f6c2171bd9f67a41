package io.liza.admin.order.imports.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.name.OrderColumn;
import io.liza.admin.order.imports.text.RecordLimitReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one JSON object per line (ndjson, JSON Lines); an unknown or repeated key is an error. */
final class NdjsonRows implements RowReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final RecordLimitReader limit;
    private final BufferedReader text;
    private long line;
    private boolean ended;

    NdjsonRows(BufferedReader file) {
        limit = new RecordLimitReader(file);
        text = new BufferedReader(limit, RecordLimitReader.READ_AHEAD);
    }

    @Override
    public Row next() throws IOException {
        try {
            for (String json = readLine(); json != null; json = readLine()) {
                if (!json.isBlank()) {
                    return row(json);
                }
            }
            return null;
        } catch (RecordLimitReader.TooLongException e) {
            ended = true;
            return Row.wrong(ImportError.ofLine(line, Kind.LENGTH), List.of());
        }
    }

    /** The next line; null at the end. */
    private String readLine() throws IOException {
        line++;
        limit.nextRecord();
        return ended ? null : text.readLine();
    }

    private Row row(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Row.wrong(ImportError.ofLine(line, Kind.JSON), List.of(json));
            }
            Map<OrderColumn, Optional<String>> texts = new EnumMap<>(OrderColumn.class);
            Map<FieldName, String> fields = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                Optional<OrderColumn> column = column(key);
                JsonToken value = parser.nextToken();
                boolean isText = value.isScalarValue();
                Optional<FieldName> field = value == JsonToken.VALUE_NULL && key.equals(OrderField.MESSAGE.jsonName())
                        ? Optional.of(FieldName.wholeMessage())
                        : FieldName.of(key);
                boolean isKnown = column.isPresent() || field.isPresent();
                if (!isKnown
                        || !isText
                        || column.isPresent() && texts.put(column.get(), text(parser)) != null
                        || field.isPresent() && fields.containsKey(field.get())) {
                    return Row.wrong(ImportError.ofKey(line, key), List.of(json));
                }
                if (field.isPresent()) {
                    fields.put(field.get(), text(parser).orElse(null));
                }
            }
            return parser.nextToken() == null
                    ? new Row(
                            line,
                            get(texts, OrderColumn.NUMBER),
                            get(texts, OrderColumn.STATUS),
                            get(texts, OrderColumn.NOTES),
                            fields,
                            null,
                            List.of(json))
                    : Row.wrong(ImportError.ofLine(line, Kind.JSON), List.of(json));
        } catch (JacksonException notJson) {
            return Row.wrong(ImportError.ofLine(line, Kind.JSON), List.of(json));
        }
    }

    private static Optional<OrderColumn> column(String key) {
        return OrderColumn.OWN.stream()
                .filter(column -> column.apiName().equals(key))
                .findFirst();
    }

    /** The text of a scalar value, a number as written, without rounding; empty for null. */
    private static Optional<String> text(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText());
    }

    private static String get(Map<OrderColumn, Optional<String>> texts, OrderColumn column) {
        return texts.getOrDefault(column, Optional.empty()).orElse(null);
    }
}
