package io.liza.admin.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about lists and their filters; the translations are in {@code messages/list_<language>.properties}. */
@MessageBundle(value = "list", locale = "en")
public interface ListTexts {

    @Message
    String any();

    @Message
    String from();

    @Message
    String to();

    @Message
    String days();

    @Message
    String filter();

    @Message
    String removeFilter(String name);

    @Message
    String clearFilters();

    @Message
    String pages();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String calls(long count, String shown);

    @Message
    String orders(long count, String shown);

    @Message
    String entries(long count, String shown);

    @Message
    String fromAfterTo();

    @Message
    String rowsOnAPage();

    @Message
    String nothingMatches();

    @Message
    String selectAll();

    @Message
    String previousPage();

    @Message
    String nextPage();
}
