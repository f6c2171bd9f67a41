package io.liza.admin.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about notes; the translations are in {@code messages/note_<language>.properties}. */
@MessageBundle(value = "note", locale = "en")
public interface NoteTexts {

    @Message
    String notes();

    @Message
    String none();

    @Message
    String text();

    @Message
    String add();

    @Message
    String added();

    @Message
    String hint();

    @Message
    String missing();

    @Message
    String invalid();

    @Message
    String latest();

    @Message
    String closed();
}
