package io.liza.admin.order.field;

import io.liza.order.OrderMessage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a field in a request, a file or a form: {@code promised_from}, in JSON also {@code promisedFrom}; {@code
 * message} for all languages, {@code message_de} for one.
 *
 * @param language language of a message, or {@link OrderMessage#ANY}; null for all texts of a message, and for other fields
 */
public record FieldName(OrderField field, String language) {

    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern MESSAGE = Pattern.compile("message[_ ]([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3})");

    public static Optional<FieldName> of(String name) {
        String apiName = CAMEL_CASE.matcher(name.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
        Matcher message = MESSAGE.matcher(apiName);
        return message.matches()
                ? Optional.of(ofMessage(message.group(1)))
                : OrderField.of(apiName.replace(' ', '_')).map(FieldName::of);
    }

    public static FieldName of(OrderField field) {
        return new FieldName(field, field == OrderField.MESSAGE ? OrderMessage.ANY : null);
    }

    public static FieldName ofMessage(String language) {
        return new FieldName(OrderField.MESSAGE, language);
    }

    /** The text for all languages, and one for each of these. */
    public static List<FieldName> ofMessages(Collection<String> languages) {
        return Stream.concat(Stream.of(OrderMessage.ANY), languages.stream().sorted())
                .distinct()
                .map(FieldName::ofMessage)
                .toList();
    }

    /** All texts of the message, which can only be cleared together. */
    public static FieldName wholeMessage() {
        return new FieldName(OrderField.MESSAGE, null);
    }

    @Override
    public String toString() {
        return language == null || language.equals(OrderMessage.ANY)
                ? field.apiName()
                : field.apiName() + "_" + language;
    }
}
