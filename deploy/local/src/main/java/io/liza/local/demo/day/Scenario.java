package io.liza.local.demo.day;

import static io.liza.local.telephone.caller.Question.CONSENT;
import static io.liza.local.telephone.caller.Question.HELP;
import static io.liza.local.telephone.caller.Question.ORDER;
import static io.liza.local.telephone.caller.Question.ORDER_CONFIRM;

import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.PlannedAnswers;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Courses of a call in the demo, with their share in per cent. A new constant is a new course. */
enum Scenario {
    ONE_ORDER(38, "one order", Scenario::content),
    TWO_ORDERS(10, "two orders", call -> content(call).thenAsking(call.another())),
    SPOKEN(7, "one order, spoken answers", call -> content(call).speakingAt(HELP)),
    SPOKEN_TWO_ORDERS(3, "two orders, spoken answers", call -> content(call)
            .thenAsking(call.another())
            .speakingAt(HELP)),
    REPEATED(3, "asked to repeat", call -> content(call).repeatingAt(HELP)),
    CORRECTED(7, "wrong number, corrected", call -> content(call).declining(call.mistypedOrder())),
    TOO_LONG(4, "impossible number first", call -> content(call).first(ORDER, Answer.digits("7".repeat(40)))),
    SILENT_ONCE(5, "silent once", call -> content(call).silentAt(ORDER)),
    REFUSED(6, "refused consent", call -> Calls.refusing()),
    HUNG_UP(4, "hung up in the middle", call -> content(call).hangingUpAt(ORDER_CONFIRM)),
    CALLBACK(3, "asked for a callback", call -> content(call).wantingCallback().whenever(HELP, Answer.NO)),
    MESSAGE(
            3,
            "left a message",
            call -> content(call).leavingMessage().whenever(HELP, Answer.NO),
            telephone -> telephone.message(Message.lasting(12))),
    WRONG_KEYS(2, "wrong keys, gave up", call -> content(call)
            .endingAt(ORDER_CONFIRM, Answer.keys("7"), Answer.keys("8"))
            .whenever(ORDER_CONFIRM, Answer.keys("9"))),
    SILENT(1, "silent, gave up", call -> content(call)
            .endingAt(CONSENT, Answer.SILENCE, Answer.SILENCE, Answer.SILENCE)),
    FAULT(
            1,
            "a fault on the line",
            call -> content(call).endingAt(ORDER_CONFIRM, Answer.YES),
            telephone -> telephone.faultAfter(3)),
    BUSY(1, "reported as busy", Scenario::hangsUpAtOnce, endedAs("busy")),
    NO_ANSWER(1, "reported as no answer", Scenario::hangsUpAtOnce, endedAs("no-answer")),
    FAILED(1, "reported as failed", Scenario::hangsUpAtOnce, endedAs("failed"));

    private final int weight;
    private final String title;
    private final Function<PlannedCall, PlannedAnswers> answers;
    private final UnaryOperator<Telephone> circumstances;

    Scenario(int weight, String title, Function<PlannedCall, PlannedAnswers> answers) {
        this(weight, title, answers, UnaryOperator.identity());
    }

    Scenario(
            int weight,
            String title,
            Function<PlannedCall, PlannedAnswers> answers,
            UnaryOperator<Telephone> circumstances) {
        this.weight = weight;
        this.title = title;
        this.answers = answers;
        this.circumstances = circumstances;
    }

    /** Its name in the table of results. */
    String title() {
        return title;
    }

    /** Share of the calls, in per cent. */
    int weight() {
        return weight;
    }

    /** Creates the caller of one call. */
    PlannedAnswers answers(PlannedCall call) {
        return answers.apply(call);
    }

    /** Adds what happens to the call without the caller's doing. */
    Telephone prepare(Telephone telephone) {
        return circumstances.apply(telephone);
    }

    private static PlannedAnswers content(PlannedCall call) {
        return Calls.content(call.customer().order());
    }

    private static PlannedAnswers hangsUpAtOnce(PlannedCall call) {
        return content(call).hangingUpAt(CONSENT);
    }

    private static UnaryOperator<Telephone> endedAs(String status) {
        return telephone -> telephone.endingAs(status).lasting(said -> Duration.ZERO);
    }
}
