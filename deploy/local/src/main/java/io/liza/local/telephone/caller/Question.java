package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The questions of a call in the order in which Liza asks them. Each has a webhook of its name, which takes the answer.
 */
public enum Question {
    CONSENT,
    ORDER,
    ORDER_CONFIRM,
    /** For the postcode; only asked with {@code LIZA_VERIFY=phone-or-postcode}. */
    VERIFY,
    HELP,
    /** Whether the staff shall call back. */
    CALLBACK,
    /** Whether the caller leaves a message. */
    MESSAGE,
    MESSAGE_CONSENT,
    /** Whether the message is kept (1) or spoken again (2). */
    MESSAGE_REVIEW;

    private static final String BEFORE_THE_NAME = ".*/";
    private static final String QUERY_OR_FRAGMENT = "[?#].*";

    /** The question of a Gather, by the path of its action; empty for a question that is not listed here. */
    public static Optional<Question> of(Verb.Gather gather) {
        String name = gather.action().replaceFirst(QUERY_OR_FRAGMENT, "").replaceFirst(BEFORE_THE_NAME, "");
        return Arrays.stream(values())
                .filter(question -> question.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** @param order digits of the number that the caller asks for */
    List<Answer> contentAnswers(String order) {
        return switch (this) {
            case CONSENT, ORDER_CONFIRM -> List.of(Answer.YES);
            case ORDER -> List.of(Answer.digits(order));
            case VERIFY, CALLBACK, MESSAGE, MESSAGE_CONSENT, MESSAGE_REVIEW -> List.of();
            case HELP -> List.of(Answer.NO);
        };
    }

    /** The answer of a caller who has planned none for this question; empty where one must be planned. */
    Optional<Answer> usualAnswer() {
        return switch (this) {
            case CALLBACK, MESSAGE, MESSAGE_CONSENT -> Optional.of(Answer.NO);
            case MESSAGE_REVIEW -> Optional.of(Answer.YES);
            default -> Optional.empty();
        };
    }
}
