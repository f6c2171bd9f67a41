package io.liza.local.demo.day;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.http.Exchange;
import java.util.Optional;

/**
 * One call of the day.
 *
 * @param another the number of a second order, for scenarios that ask for two
 * @param pace how long the call seems to take
 */
public record PlannedCall(Scenario scenario, Customer customer, String another, Pace pace) {

    /** Makes the call; returns when it is over. */
    public CallResult make(Telephone telephone) {
        PlannedAnswers answers = scenario.answers(this);
        telephone.from(customer.number()).caller(answers).lasting(pace::of);
        CallReport report = scenario.prepare(telephone).call();
        Optional<String> complaint = complaint(report, answers);
        return new CallResult(
                complaint.isPresent() ? "not as it should be" : scenario.title(),
                language(report),
                !report.exchanges().isEmpty(),
                complaint);
    }

    /** Another number than the customer's order, of the same length. */
    String mistypedOrder() {
        int last = customer.order().length() - 1;
        return customer.order().substring(0, last) + (customer.order().charAt(last) == '0' ? '8' : '0');
    }

    private static String language(CallReport report) {
        return report.said().stream()
                .findFirst()
                .map(said -> said.language().split("-")[0])
                .orElse("");
    }

    /** The first error or warning of the call. */
    private static Optional<String> complaint(CallReport report, PlannedAnswers answers) {
        if (!report.errors().isEmpty()) {
            return Optional.of(report.errors().get(0));
        }
        if (!report.endedProperly()) {
            return Optional.of(report.explanation());
        }
        if (!report.warnings().isEmpty()) {
            return Optional.of(report.warnings().get(0));
        }
        if (!answers.isDone()) {
            return Optional.of("Liza hung up before the caller was done.");
        }
        Exchange end = report.exchanges().get(report.exchanges().size() - 1);
        return end.isSuccess() ? Optional.empty() : Optional.of(end.url() + " answered " + end.status() + ".");
    }
}
