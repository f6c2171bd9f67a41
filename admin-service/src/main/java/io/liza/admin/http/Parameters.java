package io.liza.admin.http;

import io.liza.caller.NumberSearch;
import io.liza.order.OrderNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Parses and checks request parameters. An empty parameter counts as absent; an invalid one fails with {@link
 * BadParameterException}.
 */
public final class Parameters {

    private static final int MAX_SEARCH = 255;
    private static final int MAX_NOTES = 2000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    /** Parses a day such as {@code 2026-11-22}, from 1970 to 9999. */
    public static Optional<LocalDate> day(String name, String value) {
        return present(value).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                    throw new DateTimeException("year out of range");
                }
                return day;
            } catch (DateTimeException e) {
                throw new BadParameterException(name, "must be a day such as 2026-11-22");
            }
        });
    }

    /** Parses one of an enum's constants. */
    public static <E extends Enum<E>> Optional<E> constant(
            String name, String value, Function<String, Optional<E>> parse, E[] constants) {
        return present(value).map(text -> parse.apply(text)
                .orElseThrow(() -> new BadParameterException(name, "must be one of " + Arrays.toString(constants))));
    }

    /** Parses one of an enum's constants; fails if the parameter is absent. */
    public static <E extends Enum<E>> E required(
            String name, String value, Function<String, Optional<E>> parse, E[] constants) {
        return constant(name, value, parse, constants)
                .orElseThrow(() ->
                        new BadParameterException(name, "is missing; it must be one of " + Arrays.toString(constants)));
    }

    /** Checks and strips the notes of an order; returns null for null. */
    public static String notes(String value) {
        return value == null ? null : text("notes", value.strip(), MAX_NOTES);
    }

    /** Checks and strips the note of an entry; returns an empty text for null. */
    public static String note(String value) {
        return value == null ? "" : text("note", value.strip(), MAX_NOTES);
    }

    /** Checks a part of a text to search for. */
    public static Optional<String> search(String name, String value) {
        return present(value).map(text -> text(name, text, MAX_SEARCH));
    }

    /** Parses a caller's number in any notation; a leading blank may be an unencoded plus sign. */
    public static Optional<NumberSearch> phone(String name, String value) {
        return present(value).map(text -> {
            checkLength(name, value, MAX_SEARCH);
            NumberSearch search = NumberSearch.of(value);
            if (!search.isNumber()) {
                text(name, text, MAX_SEARCH);
            }
            return search;
        });
    }

    /** Parses the number of an order; fails if the parameter is absent. */
    public static OrderNumber orderNumber(String name, String value) {
        String digits = present(value).orElseThrow(() -> new BadParameterException(name, "is missing"));
        check(
                name,
                OrderNumber.isValid(digits),
                "must have 1 to " + OrderNumber.MAX_LENGTH + " digits and nothing else");
        return new OrderNumber(digits);
    }

    /** Checks a text of one line; fails if the parameter is absent. */
    public static String requiredText(String name, String value, int maxLength) {
        String text = present(value).orElseThrow(() -> new BadParameterException(name, "is missing"));
        check(name, text.lines().count() == 1, "must be one line");
        return text(name, text, maxLength);
    }

    /** Parses a checkbox of a form: {@code on} or absent. */
    public static boolean checkbox(String name, String value) {
        Optional<String> checked = present(value);
        check(name, checked.isEmpty() || checked.get().equals("on"), "must be on or absent");
        return checked.isPresent();
    }

    /** Parses {@code true} or {@code false}. */
    public static Optional<Boolean> flag(String name, String value) {
        Optional<String> flag = present(value);
        check(name, flag.isEmpty() || flag.get().matches("true|false"), "must be true or false");
        return flag.map(Boolean::valueOf);
    }

    /** Fails with {@link BadParameterException} unless the condition holds. */
    public static void check(String name, boolean holds, String mustBe) {
        if (!holds) {
            throw new BadParameterException(name, mustBe);
        }
    }

    /** Checks the length of a text, and that it has no control characters other than line ends and tabs. */
    public static String text(String name, String value, int maxLength) {
        checkLength(name, value, maxLength);
        if (CONTROL.matcher(value).find()) {
            throw new BadParameterException(name, "must not hold control characters");
        }
        return value;
    }

    private static void checkLength(String name, String value, int maxLength) {
        check(name, value.length() <= maxLength, "must have at most " + maxLength + " characters");
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
