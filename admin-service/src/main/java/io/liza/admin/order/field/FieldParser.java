package io.liza.admin.order.field;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.order.Delivery;
import io.liza.order.OrderHashes;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks new values of an order's fields. Phone number and postcode are hashed here; no error message contains them.
 */
@ApplicationScoped
public class FieldParser {

    private static final int MAX_TRACKING_NUMBER = 60;
    private static final int MAX_TRACKING_LINK = 500;
    private static final int MAX_HASHED = 100;
    /** Such as in {@code 4,91512E+12}, into which spreadsheets change long numbers. */
    private static final Pattern LETTER_OR_COMMA = Pattern.compile("[\\p{L},]");

    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final Optional<OrderHashes> hashes;

    @Inject
    FieldParser(HashKeys keys) {
        this(keys.hashes());
    }

    /** @param hashes empty without a key */
    public FieldParser(Optional<OrderHashes> hashes) {
        this.hashes = hashes;
    }

    /** Whether phone numbers and postcodes can be hashed; else they are refused. */
    public boolean isKeySet() {
        return hashes.isPresent();
    }

    /**
     * @param texts values by name; an absent field keeps its value, null or a blank text clears it. The two days of the
     *     promise belong together: one of them alone clears the other one.
     * @throws BadParameterException if a value is wrong
     */
    public FieldChanges parse(OrderNumber number, Map<FieldName, String> texts) {
        Map<OrderField, String> values = new EnumMap<>(OrderField.class);
        Map<String, String> message = new HashMap<>();
        if (texts.keySet().stream().anyMatch(name -> OrderField.PROMISE.contains(name.field()))) {
            values.put(OrderField.PROMISED_FROM, null);
            values.put(OrderField.PROMISED_TO, null);
        }
        texts.forEach((name, text) -> {
            String value = text == null || text.isBlank() ? null : text.strip();
            if (name.language() != null) {
                message.put(name.language(), value == null ? null : message(name, value));
            } else {
                values.put(name.field(), value == null ? null : value(number, name.field(), value));
            }
        });
        checkPromise(values);
        return new FieldChanges(values, message);
    }

    private static void checkPromise(Map<OrderField, String> values) {
        String from = values.get(OrderField.PROMISED_FROM);
        String to = values.get(OrderField.PROMISED_TO);
        if (from != null && to != null) {
            rule(
                    OrderField.PROMISED_TO.apiName(),
                    () -> new Delivery(LocalDate.parse(from), LocalDate.parse(to), null, null, null));
        }
    }

    private String value(OrderNumber number, OrderField field, String text) {
        return switch (field) {
            case PROMISED_FROM, PROMISED_TO, SHIPPED_ON, DELIVERED_ON -> day(field.apiName(), text);
            case CARRIER -> {
                String carrier = Parameters.requiredText(field.apiName(), text, Delivery.MAX_CARRIER);
                rule(field.apiName(), () -> new Delivery(null, null, null, null, carrier));
                yield carrier;
            }
            case TRACKING_NUMBER -> Parameters.requiredText(field.apiName(), text, MAX_TRACKING_NUMBER);
            case TRACKING_LINK -> link(field.apiName(), text);
            case PHONE -> phone(text);
            case POSTCODE -> postcode(number, text);
            case MESSAGE -> throw new BadParameterException(field.apiName(), "must have a language");
        };
    }

    private static String day(String name, String text) {
        Matcher german = GERMAN_DAY.matcher(text);
        String iso = german.matches()
                ? "%s-%2s-%2s"
                        .formatted(german.group(3), german.group(2), german.group(1))
                        .replace(' ', '0')
                : text;
        LocalDate day = Parameters.day(name, iso).orElseThrow();
        rule(name, () -> new Delivery(day, null, null, null, null));
        return day.toString();
    }

    private static String link(String name, String text) {
        Parameters.text(name, text, MAX_TRACKING_LINK);
        try {
            URI link = URI.create(text);
            Parameters.check(
                    name,
                    "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null,
                    "must be an address that begins with https://");
            return link.toASCIIString();
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(name, "must be an address that begins with https://");
        }
    }

    private static String message(FieldName name, String text) {
        rule(name.toString(), () -> new OrderMessage(Map.of(name.language(), text)));
        return text;
    }

    private String phone(String number) {
        Parameters.check(
                OrderField.PHONE.apiName(),
                !LETTER_OR_COMMA.matcher(number).find(),
                "must be one telephone number, without letters or commas");
        return hashes(OrderField.PHONE, number)
                .phone(number)
                .orElseThrow(
                        () -> new BadParameterException(OrderField.PHONE.apiName(), "must have at least six digits"));
    }

    /** Null if the postcode has too few digits to be typed, as in the United Kingdom. */
    private String postcode(OrderNumber number, String postcode) {
        return hashes(OrderField.POSTCODE, postcode).postcode(number, postcode).orElse(null);
    }

    private OrderHashes hashes(OrderField field, String text) {
        Parameters.check(
                field.apiName(), text.length() <= MAX_HASHED, "must have at most " + MAX_HASHED + " characters");
        return hashes.orElseThrow(() -> new BadParameterException(
                field.apiName(),
                "is kept as a keyed hash only, and LIZA_HASH_KEY is not set: set it or leave this out"));
    }

    /** Applies a rule of the contract; its message begins with another name of the field. */
    private static void rule(String name, Supplier<?> value) {
        try {
            value.get();
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(
                    name, e.getMessage().substring(e.getMessage().indexOf(' ') + 1));
        }
    }
}
