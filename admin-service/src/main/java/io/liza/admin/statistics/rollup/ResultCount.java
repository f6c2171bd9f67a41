package io.liza.admin.statistics.rollup;

import io.vertx.mutiny.sqlclient.Row;

/**
 * Results of the calls of one or several days that have ended.
 *
 * @param told calls that were told a status
 * @param endedWithConsent calls in which consent was given
 * @param problems calls that failed, or in which Liza gave up
 */
public record ResultCount(int told, int endedWithConsent, int problems) {

    public static final ResultCount NONE = new ResultCount(0, 0, 0);

    static ResultCount of(Row row) {
        return new ResultCount(
                row.getInteger("told"), row.getInteger("ended_with_consent"), row.getInteger("problems"));
    }

    public ResultCount plus(ResultCount other) {
        return new ResultCount(told + other.told, endedWithConsent + other.endedWithConsent, problems + other.problems);
    }
}
