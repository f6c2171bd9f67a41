package io.liza.admin.statistics;

import io.liza.admin.statistics.rollup.FunnelStage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about statistics; the words are in {@code messages/statistics_<language>.properties}. */
@MessageBundle(value = "statistics", locale = "en")
public interface StatisticsTexts {

    @Message
    String timeRange();

    @Message
    String cutBy(boolean weekly);

    @Message
    String period(boolean weekly);

    @Message
    String callsBy(boolean weekly);

    @Message
    String consents();

    @Message
    String refusals();

    @Message
    String consentsAndRefusals();

    @Message
    String consentRate();

    @Message
    String rate();

    @Message
    String orders();

    @Message
    String handlingTime();

    @Message
    String handlingHint();

    @Message
    String median();

    @Message
    String medianAndP95(String p95);

    @Message
    String keyFigures();

    @Message
    String before(String value);

    @Message
    String comparedWith(String from, String to);

    @Message
    String problems();

    @Message
    String problemsHint();

    @Message
    String noProblems();

    @Message
    String noHangUps();

    @Message
    String noOrders();

    @Message
    String numbersBy(boolean weekly);

    @Message
    String emptyPeriods(int count, boolean weekly);

    @Message
    String p95();

    @Message
    String funnel();

    @Message
    String funnelHint();

    @Message
    String stage();

    @Message
    String stageName(FunnelStage stage);

    @Message
    String outcomes();

    @Message
    String outcomesHint();

    @Message
    String settled();

    @Message
    String settledHint(String of);

    @Message
    String hangUps();

    @Message
    String lastQuestion();

    @Message
    String languages();

    @Message
    String share();

    @Message
    String callsByHour();

    @Message
    String topOrders();

    @Message
    String asked();

    @Message
    String nothingCounted();

    @Message
    String shortened(int days);

    @Message
    String downloadCsv(String title);

    @Message
    String chartOf(String title);
}
