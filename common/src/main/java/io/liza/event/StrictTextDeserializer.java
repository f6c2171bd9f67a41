package io.liza.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads a value from a JSON string only: a number is no text and no time. Refuses a NUL and half of a surrogate pair, which
 * Postgres cannot store.
 */
final class StrictTextDeserializer<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    StrictTextDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw JsonMappingException.from(json, json.currentName() + " is a JSON string");
        }
        String text = json.getText();
        if (text.codePoints().anyMatch(StrictTextDeserializer::cannotBeStored)) {
            throw JsonMappingException.from(json, json.currentName() + " holds a NUL or half of a surrogate pair");
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(json, json.currentName() + ": " + e.getMessage());
        }
    }

    private static boolean cannotBeStored(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
