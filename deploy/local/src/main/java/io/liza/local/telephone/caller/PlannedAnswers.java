package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers by the question that is asked, not by its position. Each planned answer is given once; then come the answers
 * for whenever a question is asked. A question without either ends the call as a failure. Questions that
 * {@link Question} does not list are answered with no, so that a new optional step needs no change here.
 */
public final class PlannedAnswers implements Caller {
    private final Map<Question, Deque<Answer>> left = new EnumMap<>(Question.class);
    private final Map<Question, Answer> usual = new EnumMap<>(Question.class);
    private final Set<Question> spoken = EnumSet.noneOf(Question.class);
    private Answer unplanned = Answer.AT_A_LOSS;

    PlannedAnswers(String order) {
        for (Question question : Question.values()) {
            left.put(question, new ArrayDeque<>(question.contentAnswers(order)));
            question.usualAnswer().ifPresent(answer -> usual.put(question, answer));
        }
    }

    /** Gives these answers the first times the question is asked, then goes on as planned. */
    public PlannedAnswers first(Question question, Answer... answers) {
        for (int i = answers.length - 1; i >= 0; i--) {
            left.get(question).addFirst(answers[i]);
        }
        return this;
    }

    /** Enters another number first, and does not confirm it. */
    public PlannedAnswers declining(String number) {
        return first(Question.ORDER, Answer.digits(number)).first(Question.ORDER_CONFIRM, Answer.NO);
    }

    /** Enters these postcodes where Liza asks for one. */
    public PlannedAnswers entering(String... postcodes) {
        return first(
                Question.VERIFY, Arrays.stream(postcodes).map(Answer::digits).toArray(Answer[]::new));
    }

    /** Asks for one more order after all others. */
    public PlannedAnswers thenAsking(String number) {
        left.get(Question.ORDER).add(Answer.digits(number));
        left.get(Question.ORDER_CONFIRM).add(Answer.YES);
        return first(Question.HELP, Answer.YES);
    }

    /** Presses 0 instead of ending the call, as a caller who wants to speak with people. */
    public PlannedAnswers wantingPeople() {
        return endingAt(Question.HELP, Answer.keys("0"));
    }

    /** Wants people, and a callback where one is offered. */
    public PlannedAnswers wantingCallback() {
        return wantingPeople().whenever(Question.CALLBACK, Answer.YES);
    }

    /** Wants people, and leaves a message where that is offered; keeps it. */
    public PlannedAnswers leavingMessage() {
        return wantingPeople().whenever(Question.MESSAGE, Answer.YES).whenever(Question.MESSAGE_CONSENT, Answer.YES);
    }

    /** Gives this answer however often the question is asked after the planned ones, also never. */
    public PlannedAnswers whenever(Question question, Answer answer) {
        usual.put(question, answer);
        return this;
    }

    /** Lets Liza repeat this question once. */
    public PlannedAnswers repeatingAt(Question question) {
        return first(question, Answer.keys("*"));
    }

    /** Presses nothing when this question is asked for the first time. */
    public PlannedAnswers silentAt(Question question) {
        return first(question, Answer.SILENCE);
    }

    /** Says yes and no in the language of the question where it takes speech, and presses keys elsewhere. */
    public PlannedAnswers speakingAt(Question question) {
        spoken.add(question);
        return this;
    }

    /** Says and presses nothing any more from this question on. */
    public PlannedAnswers fallingSilentAt(Question question) {
        unplanned = Answer.SILENCE;
        usual.keySet().removeIf(each -> each.compareTo(question) >= 0);
        return endingAt(question);
    }

    /** Hangs up instead of answering this question. */
    public PlannedAnswers hangingUpAt(Question question) {
        return endingAt(question, Answer.HANGUP);
    }

    /** Answers this question like this and no other way, and expects none of the later questions. */
    public PlannedAnswers endingAt(Question question, Answer... answers) {
        left.forEach((each, planned) -> {
            if (each.compareTo(question) >= 0) {
                planned.clear();
            }
        });
        return first(question, answers);
    }

    /** Whether every planned answer was given, apart from those for whenever a question is asked. */
    public boolean isDone() {
        return left.values().stream().allMatch(Deque::isEmpty);
    }

    @Override
    public Answer answer(Verb.Gather gather) {
        Optional<Question> question = Question.of(gather);
        if (question.isEmpty()) {
            return Answer.NO;
        }
        Answer planned = left.get(question.get()).poll();
        if (planned == null) {
            return usual.getOrDefault(question.get(), unplanned);
        }
        return spoken.contains(question.get())
                ? SpokenAnswer.of(planned, gather).orElse(planned)
                : planned;
    }
}
