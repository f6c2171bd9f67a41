package io.liza.admin.statistics.report;

/**
 * The calls that Liza settled alone: of those that have ended with consent, the ones that were told a status.
 *
 * @param of number of calls that have ended with consent
 * @param share from 0 to 1; null without such calls
 */
public record Settled(int calls, int of, Double share) {

    static Settled of(int told, int endedWithConsent) {
        return new Settled(told, endedWithConsent, CallResults.share(told, endedWithConsent));
    }
}
