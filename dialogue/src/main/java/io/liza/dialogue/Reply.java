package io.liza.dialogue;

import io.liza.caller.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reply of one turn: statements, then the question of a step or the end of the call.
 *
 * @param statements in the order they are said, the question last
 * @param asks the step whose question it is; null if Liza hangs up
 * @param phones that ring after the statements of {@link Step#DIAL}; none at other steps
 */
public record Reply(List<Statement> statements, Step asks, List<PhoneNumber> phones) {

    /** Five sentences of 3,000 ASCII characters fit into one TwiML document. */
    public static final int MAX_STATEMENTS = 5;

    public static final Reply APOLOGY = hangUp(Sentence.APOLOGY, Sentence.GOODBYE);

    public static final Reply GAVE_UP = hangUp(Sentence.GAVE_UP, Sentence.WEBSITE, Sentence.GOODBYE);

    /**
     * @throws IllegalArgumentException if there are too many statements, one speaks of an order that is not known there, or
     *     one lacks values; or if no telephone rings at a hand-over, or one elsewhere
     */
    public Reply {
        statements = List.copyOf(statements);
        phones = List.copyOf(phones);
        boolean orderKnown = asks != null && asks.hasOrder();
        if (statements.size() > MAX_STATEMENTS
                || !orderKnown && statements.stream().anyMatch(Reply::isAboutAnOrder)
                || statements.stream()
                        .anyMatch(said -> said instanceof Sentence sentence && sentence.valueCount() > 0)) {
            throw new IllegalArgumentException(statements + " cannot be said before " + asks);
        }
        if (phones.isEmpty() == (asks == Step.DIAL)) {
            throw new IllegalArgumentException(phones.size() + " telephones cannot ring at " + asks);
        }
    }

    public Reply(List<Statement> statements, Step asks) {
        this(statements, asks, List.of());
    }

    /** Statements, then the question of the step. */
    public static Reply ask(Step step, Statement... statements) {
        return ask(step, List.of(statements));
    }

    public static Reply ask(Step step, List<Statement> statements) {
        return with(statements, step.question(), step);
    }

    /** Statements, then the question of the step for a caller who has heard it before. */
    static Reply askAgain(Step step, Statement... statements) {
        return with(List.of(statements), step.questionAgain(), step);
    }

    /** Sentences that ask the question of the step in other words. */
    static Reply askAs(Step step, Sentence... question) {
        return new Reply(List.of(question), step);
    }

    /** The shop's telephones ring. */
    public static Reply handOver(List<PhoneNumber> phones, List<Statement> statements) {
        return new Reply(
                Stream.concat(statements.stream(), Step.DIAL.question().stream())
                        .toList(),
                Step.DIAL,
                phones);
    }

    public static Reply hangUp(Statement... statements) {
        return new Reply(List.of(statements), null);
    }

    /** Whether the caller was silent before, and so gets more time for the next answer. */
    public boolean isAfterSilence() {
        Statement first = statements.get(0);
        return first == Sentence.NOT_HEARD || first == Sentence.NOT_HEARD_KEYS;
    }

    private static Reply with(List<Statement> statements, List<Sentence> question, Step step) {
        return new Reply(Stream.concat(statements.stream(), question.stream()).toList(), step);
    }

    private static boolean isAboutAnOrder(Statement statement) {
        if (statement instanceof FilledSentence filled) {
            return filled.sentence().mayNameOrder();
        }
        return statement instanceof Sentence sentence
                ? sentence.mayNameOrder()
                : !(statement instanceof ForeignSentence);
    }
}
