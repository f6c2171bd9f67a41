package io.liza.admin.csv;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about exported files; the translations are in {@code messages/csv_<language>.properties}. */
@MessageBundle(value = "csv", locale = "en")
public interface CsvTexts {

    @Message
    String export();

    @Message
    String separator(Separator separator);
}
