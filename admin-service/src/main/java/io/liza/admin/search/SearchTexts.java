package io.liza.admin.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the search; the words are in {@code messages/search_<language>.properties}. */
@MessageBundle(value = "search", locale = "en")
public interface SearchTexts {

    @Message
    String search();

    @Message
    String field();

    @Message
    String hint();

    @Message
    String results();

    @Message
    String nothingFound(String text);

    @Message
    String close();

    @Message
    String keys();

    @Message
    String callsFrom(String number);

    @Message
    String ordersFrom(String number);

    @Message
    String ordersWith(String digits);

    @Message
    String callsAbout(String digits);

    @Message
    String page();

    @Message
    String sectionName(DashboardSection section);
}
