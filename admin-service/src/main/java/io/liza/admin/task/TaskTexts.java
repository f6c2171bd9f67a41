package io.liza.admin.task;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the inbox; the translations are in {@code messages/task_<language>.properties}. */
@MessageBundle(value = "task", locale = "en")
public interface TaskTexts {

    @Message
    String entry(long id);

    @Message
    String kind();

    @Message
    String kindName(TaskKind kind);

    @Message
    String reason();

    @Message
    String state();

    @Message
    String stateName(TaskState state);

    @Message
    String since();

    @Message
    String mine();

    @Message
    String calls(int count);

    @Message
    String noEntriesYet();

    @Message
    String nothingOpen();

    @Message
    String nothingTaken();

    @Message
    String noOrder();

    @Message
    String orderUnknown();

    @Message
    String takenBy(String name, String at);

    @Message
    String closedBy(String name, String at);

    @Message
    String takenMeanwhile(String name, String at);

    @Message
    String closedMeanwhile(String name, String at);

    @Message
    String changedMeanwhile();

    @Message
    String notTaken();

    @Message
    String take();

    @Message
    String takeHint();

    @Message
    String release();

    @Message
    String releaseHint(String name);

    @Message
    String note();

    @Message
    String noteKept();

    @Message
    String done();

    @Message
    String dismiss();

    @Message
    String joinedCalls();

    @Message
    String recordedMessage();

    @Message
    String recordedAt();

    @Message
    String notHeard();

    @Message
    String heardBy(String name, String at);

    @Message
    String notPlayable();

    @Message
    String deleted();

    @Message
    String notAvailableYet();

    @Message
    String playFailed();

    @Message
    String tryAgain();

    @Message
    String supervisorsOnly();

    @Message
    String transcript();

    @Message
    String firstPage();
}
