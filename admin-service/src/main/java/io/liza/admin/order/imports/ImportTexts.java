package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.ImportError;
import io.liza.admin.order.imports.name.OrderColumn;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the import of orders; the words are in {@code messages/imports_<language>.properties}. */
@MessageBundle(value = "imports", locale = "en")
public interface ImportTexts {

    @Message
    String title();

    @Message
    String fileHint();

    @Message
    String preview();

    @Message
    String working();

    @Message
    String howItWorks();

    @Message
    String noFile();

    @Message
    String tooLarge();

    @Message
    String busy();

    @Message
    String failed();

    @Message
    String otherFile();

    @Message
    String previewTitle(String name);

    @Message
    String doneTitle(String name);

    @Message
    String nothing();

    @Message
    String created();

    @Message
    String changed();

    @Message
    String unchanged();

    @Message
    String refused();

    @Message
    String toOrders();

    @Message
    String confirm(int count);

    @Message
    String nothingYet();

    @Message
    String allUnchanged();

    @Message
    String repeated(int count);

    @Message
    String furtherLines(int count);

    @Message
    String errorsTitle(int count);

    @Message
    String errorsOfFile();

    @Message
    String rowCount(int count);

    @Message
    String lines();

    @Message
    String quoted(String value);

    @Message
    String moreErrors(int count);

    @Message
    String dayOrder();

    @Message
    String dayFirst();

    @Message
    String monthFirst();

    @Message
    String download(int count);

    @Message
    String downloadHint();

    @Message
    String firstTitle();

    @Message
    String result();

    @Message
    String changes();

    @Message
    String isNew();

    @Message
    String isChanged();

    @Message
    String isUnchanged();

    @Message
    String columnsTitle();

    @Message
    String inFile();

    @Message
    String readAs();

    @Message
    String columnName(OrderColumn column);

    @Message
    String ignored();

    @Message
    String keyMissing();

    @Message
    String noOrder();

    @Message
    String rule();

    @Message
    String problem(ImportError.Kind kind);

    @Message
    String error(ImportError.Kind kind);

    @Message
    String format();

    @Message
    String csv();

    @Message
    String shops();

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
}
