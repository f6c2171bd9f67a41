package io.liza.admin.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.Message.Entry;
import io.liza.admin.notification.message.MessageText;
import io.liza.admin.notification.message.MessageWriter;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON bodies of webhooks. */
@ApplicationScoped
class WebhookBody {

    private static final String TYPE = "liza.notification.v1";
    private static final String TEST_TYPE = "liza.test.v1";

    private final ObjectMapper json = new ObjectMapper();
    private final MessageWriter writer;

    WebhookBody(MessageWriter writer) {
        this.writer = writer;
    }

    String of(Message message, WebhookTemplate template) {
        return template == WebhookTemplate.NONE
                ? write(standard(message.entries().get(0)))
                : write(forPeople(template, writer.write(message)));
    }

    /** A body that shows that messages arrive. */
    String test(WebhookTemplate template) {
        return template == WebhookTemplate.NONE
                ? write(Map.of("type", TEST_TYPE, "data", Map.of("url", writer.link("/"))))
                : write(forPeople(template, writer.test()));
    }

    private Map<String, Object> standard(Entry entry) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", entry.kind().name());
        data.put("id", entry.subject());
        data.put("url", writer.link(entry.path()));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE);
        body.put("timestamp", entry.at().toString());
        body.put("data", data);
        return body;
    }

    private static Map<String, Object> forPeople(WebhookTemplate template, MessageText text) {
        return template == WebhookTemplate.SLACK ? slack(text) : teams(text);
    }

    private static Map<String, Object> slack(MessageText text) {
        return Map.of(
                "text", text.plain().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** A message with one Adaptive Card, as workflows of Teams accept it. */
    private static Map<String, Object> teams(MessageText text) {
        var blocks = new ArrayList<Map<String, Object>>();
        text.paragraphs().forEach(paragraph -> {
            blocks.add(Map.of("type", "TextBlock", "weight", "Bolder", "wrap", true, "text", paragraph.heading()));
            paragraph.links().forEach(link -> blocks.add(textBlock("[" + link + "](" + link + ")")));
            if (paragraph.more() != null) {
                blocks.add(textBlock(paragraph.more()));
            }
        });
        var card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", blocks);
        var attachment = Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> textBlock(String text) {
        return Map.of("type", "TextBlock", "wrap", true, "text", text);
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
