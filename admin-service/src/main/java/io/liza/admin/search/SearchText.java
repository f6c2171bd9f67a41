package io.liza.admin.search;

import io.liza.admin.http.Parameters;
import io.liza.caller.NumberSearch;
import io.liza.order.OrderNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text in the search field may stand for. */
record SearchText(String text) {

    private static final Pattern CALL_SID = Pattern.compile("CA[0-9A-Za-z]{8,64}");
    private static final Pattern BESIDE_DIGITS = Pattern.compile("[#\\s-]");

    /** A number of a caller begins with a plus sign or a zero, or contains a bracket or a slash; an order number does not. */
    private static final Pattern OF_CALLER = Pattern.compile("^[+0]|[()/]");

    private static final int MIN_PART_OF_NUMBER = 4;

    static SearchText of(String q) {
        return new SearchText(Parameters.search("q", q).orElse(""));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Optional<String> callSid() {
        return Optional.of(text).filter(sid -> CALL_SID.matcher(sid).matches());
    }

    /** The digits of the text if it may be the number of an order, such as {@code #4711}. */
    Optional<String> orderNumber() {
        return Optional.of(BESIDE_DIGITS.matcher(text).replaceAll("")).filter(OrderNumber::isValid);
    }

    /** The text if it may be the number of a caller, or a part of it. */
    Optional<String> callerNumber() {
        return Optional.of(text)
                .filter(typed -> typed.chars().filter(Character::isDigit).count() >= MIN_PART_OF_NUMBER)
                .filter(typed -> NumberSearch.of(typed).isNumber());
    }

    /** Whether the text looks like the number of a caller rather than that of an order. */
    boolean looksLikeCallerNumber() {
        return callerNumber().isPresent() && OF_CALLER.matcher(text).find();
    }
}
