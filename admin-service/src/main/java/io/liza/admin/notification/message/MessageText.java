package io.liza.admin.notification.message;

import java.util.List;

/**
 * The text of a message for people. Contains kinds, counts and links, and nothing of a caller or an order.
 *
 * @param paragraphs what has happened, one paragraph for each kind
 * @param note last line of an e-mail
 */
public record MessageText(String subject, List<Paragraph> paragraphs, String note) {

    /** @param links addresses of pages of the dashboard */
    public record Paragraph(String heading, List<String> links, String more) {}

    public String plain() {
        var text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            text.append(paragraph.heading()).append('\n');
            paragraph.links().forEach(link -> text.append(link).append('\n'));
            if (paragraph.more() != null) {
                text.append(paragraph.more()).append('\n');
            }
            text.append('\n');
        }
        return text.toString().strip();
    }
}
