package io.liza.admin.order.field;

import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field of an order that the shop may set, beside status and notes. */
@TemplateEnum
public enum OrderField {
    PROMISED_FROM,
    PROMISED_TO,
    SHIPPED_ON,
    DELIVERED_ON,
    CARRIER,
    TRACKING_NUMBER,
    TRACKING_LINK,
    /** One text for each language, or one for all. */
    MESSAGE,
    /** Stored as a hash. */
    PHONE,
    /** Stored as a hash. */
    POSTCODE;

    public static final List<OrderField> PROMISE = List.of(PROMISED_FROM, PROMISED_TO);

    public static final List<OrderField> DAYS = List.of(PROMISED_FROM, PROMISED_TO, SHIPPED_ON, DELIVERED_ON);

    public static final List<OrderField> TEXTS = List.of(CARRIER, TRACKING_NUMBER, TRACKING_LINK);

    public static final List<OrderField> HASHED = List.of(PHONE, POSTCODE);

    private final String apiName = name().toLowerCase(Locale.ROOT);
    private final String jsonName = Pattern.compile("_([a-z])").matcher(apiName).replaceAll(letter -> letter.group(1)
            .toUpperCase(Locale.ROOT));

    /** Name in files and forms, such as {@code promised_from}. */
    public String apiName() {
        return apiName;
    }

    /** Name in JSON, such as {@code promisedFrom}. */
    @JsonKey
    @JsonValue
    public String jsonName() {
        return jsonName;
    }

    /** Name of the column of the database. */
    public String column() {
        return isHashed() ? apiName + "_hash" : apiName;
    }

    public boolean isDay() {
        return DAYS.contains(this);
    }

    public boolean isHashed() {
        return HASHED.contains(this);
    }

    /** The field with this name in files and forms. */
    public static Optional<OrderField> of(String apiName) {
        return Arrays.stream(values())
                .filter(field -> field.apiName.equals(apiName))
                .findFirst();
    }
}
