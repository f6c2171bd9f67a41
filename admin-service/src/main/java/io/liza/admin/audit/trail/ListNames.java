package io.liza.admin.audit.trail;

import io.liza.admin.ui.PageLanguage;
import io.liza.admin.ui.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;

/** Names the lists that were searched, exported or imported. */
@ApplicationScoped
class ListNames {

    private static final String STATISTICS = "statistics/";

    private final PageLanguage language;

    ListNames(PageLanguage language) {
        this.language = language;
    }

    /** Returns the name that the navigation has for a list; the stored name if it is unknown. */
    String nameOf(String list) {
        PageTexts texts = language.texts(PageTexts.class);
        return switch (list) {
            case "calls" -> texts.calls();
            case "orders" -> texts.orders();
            case "inbox" -> texts.inbox();
            case "audit" -> texts.audit();
            case "people" -> texts.privacy();
            default -> list.startsWith(STATISTICS) ? texts.statistics() : list;
        };
    }
}
