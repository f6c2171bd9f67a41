package io.liza.admin.notification.message;

import io.liza.admin.notification.message.Message.Entry;
import io.liza.admin.notification.message.MessageText.Paragraph;
import io.liza.admin.ui.CompanyConfig;
import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes messages for people in the shop's language: the first of {@code LIZA_LANGUAGES}, or English if pages are not in
 * that language.
 */
@ApplicationScoped
public class MessageWriter {

    private static final int MAX_LINKS = 20;

    private final String base;
    private final String language;

    MessageWriter(NotificationConfig config, CompanyConfig company) {
        this.base = config.dashboardUrl().toString().replaceFirst("(?<!/)/+$", "");
        this.language = company.languages().stream()
                .findFirst()
                .map(code -> code.strip().toLowerCase(Locale.ROOT))
                .filter(PageLanguage.SPOKEN::contains)
                .orElse(PageLanguage.SPOKEN.get(0));
    }

    public String language() {
        return language;
    }

    /** Returns the address of a page of the dashboard. */
    public String link(String path) {
        return base + path;
    }

    public MessageText write(Message message) {
        NotificationTexts texts = texts();
        Map<NotificationKind, List<Entry>> byKind = message.entries().stream()
                .collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.toList()));
        List<Paragraph> paragraphs = byKind.entrySet().stream()
                .map(kind -> paragraph(texts, kind.getKey(), kind.getValue()))
                .toList();
        String subject = paragraphs.size() == 1
                ? paragraphs.get(0).heading()
                : texts.mixed(message.entries().size());
        return new MessageText("Liza: " + subject, paragraphs, texts.why());
    }

    /** A message that shows that messages arrive. */
    public MessageText test() {
        NotificationTexts texts = texts();
        return new MessageText(
                "Liza: " + texts.testSubject(),
                List.of(new Paragraph(texts.testText(), List.of(link("/")), null)),
                texts.why());
    }

    private Paragraph paragraph(NotificationTexts texts, NotificationKind kind, List<Entry> entries) {
        int count = entries.size();
        String heading = count == 1 ? texts.one(kind) : texts.count(texts.many(kind), count);
        var links = new ArrayList<String>();
        entries.stream()
                .map(Entry::path)
                .distinct()
                .limit(MAX_LINKS)
                .map(this::link)
                .forEach(links::add);
        if (count <= MAX_LINKS) {
            return new Paragraph(heading, links, null);
        }
        links.add(link(kind.list()));
        return new Paragraph(heading, links, texts.more(count - MAX_LINKS));
    }

    private NotificationTexts texts() {
        return PageLanguage.texts(NotificationTexts.class, language);
    }
}
