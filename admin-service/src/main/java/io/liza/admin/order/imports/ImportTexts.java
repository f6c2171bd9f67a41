package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.ImportError;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the import of orders; the words are in {@code messages/imports_<language>.properties}. */
@MessageBundle(value = "imports", locale = "en")
public interface ImportTexts {

    @Message
    String title();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String send();

    @Message
    String allOrNothing();

    @Message
    String format();

    @Message
    String csv();

    @Message
    String number();

    @Message
    String status();

    @Message
    String notes();

    @Message
    String optional();

    @Message
    String hashed();

    @Message
    String ndjson();

    @Message
    String template();

    @Message
    String done();

    @Message
    String rows();

    @Message
    String created();

    @Message
    String changed();

    @Message
    String unchanged();

    @Message
    String repeated();

    @Message
    String line();

    @Message
    String column();

    @Message
    String rule();

    @Message
    String refused(int count);

    @Message
    String moreErrors(int count);

    @Message
    String error(ImportError.Kind kind);
}
