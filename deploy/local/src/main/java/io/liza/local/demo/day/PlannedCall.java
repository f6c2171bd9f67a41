package io.liza.local.demo.day;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.line.Exchange;
import java.util.Optional;

/** One call of the day: who calls, what will happen, and how long it will seem to take. */
public record PlannedCall(Scenario scenario, Customer customer, String another, Pace pace) {

    /** Makes the call; returns when it is over. */
    public MadeCall make(Telephone telephone) {
        var part = new Part(scenario.script(), customer, another);
        telephone.from(customer.number()).caller(part).lasting(pace::of);
        CallReport report = scenario.prepare(telephone).call();
        Optional<String> complaint = complaint(report, part);
        return new MadeCall(
                complaint.isPresent() ? "not as it should be" : scenario.title(),
                language(report),
                !report.exchanges().isEmpty(),
                complaint);
    }

    private static String language(CallReport report) {
        return report.said().stream()
                .findFirst()
                .map(said -> said.language().split("-")[0])
                .orElse("");
    }

    /** The first thing that was not as the contract of the webhooks says. */
    private static Optional<String> complaint(CallReport report, Part part) {
        if (!report.errors().isEmpty()) {
            return Optional.of(report.errors().get(0));
        }
        if (!report.endedProperly()) {
            return Optional.of(report.explanation());
        }
        if (!report.warnings().isEmpty()) {
            return Optional.of(report.warnings().get(0));
        }
        if (!part.isOver()) {
            return Optional.of("Liza hung up before the caller was done.");
        }
        Exchange end = report.exchanges().get(report.exchanges().size() - 1);
        return end.isSuccess() ? Optional.empty() : Optional.of(end.url() + " answered " + end.status() + ".");
    }
}
