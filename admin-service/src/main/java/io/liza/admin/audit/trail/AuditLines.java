package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Translates audit entries into the language of the current request. */
@ApplicationScoped
class AuditLines {

    private final List<AuditWords> words;
    private final ListNames lists;
    private final CompanyClock clock;
    private final PageLanguage language;

    AuditLines(@All List<AuditWords> words, ListNames lists, CompanyClock clock, PageLanguage language) {
        this.words = words;
        this.lists = lists;
        this.clock = clock;
        this.language = language;
    }

    Uni<List<AuditLine>> of(List<AuditEntry> entries) {
        return Panache.withSession(() -> SubjectNames.of(entries)).map(names -> entries.stream()
                .map(entry -> new AuditLine(entry, about(entry, names), changes(entry)))
                .toList());
    }

    private String about(AuditEntry entry, SubjectNames names) {
        Subject.Kind kind = entry.knownKind();
        if (kind == null) {
            return entry.subject;
        }
        return switch (kind) {
            case ORDER, TOKEN -> names.of(entry);
            case LIST -> lists.nameOf(entry.subject);
            case SETTINGS -> "";
            case PROMPTS -> language.nameOf(entry.subject);
            case ACCOUNT -> entry.subject.equals(Subject.UNKNOWN_ACCOUNT) ? "–" : entry.subject;
            default -> entry.subject;
        };
    }

    /** Leaves out fields that stayed the same. */
    List<AuditChange> changes(AuditEntry entry) {
        Map<String, Object> before = Objects.requireNonNullElse(entry.before, Map.of());
        Map<String, Object> after = Objects.requireNonNullElse(entry.after, Map.of());
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.containsKey(name) || !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new AuditChange(
                        field(entry.knownKind(), name),
                        value(entry.knownKind(), name, before.get(name)),
                        value(entry.knownKind(), name, after.get(name))))
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    private String field(Subject.Kind kind, String name) {
        return words.stream()
                .flatMap(subject -> subject.field(kind, name).stream())
                .findFirst()
                .orElse(name);
    }

    private String value(Subject.Kind kind, String name, Object value) {
        if (value == null) {
            return null;
        }
        String stored = value instanceof Map<?, ?> texts ? joined(texts) : value.toString();
        return words.stream()
                .flatMap(subject -> subject.value(kind, name, stored).stream())
                .findFirst()
                .orElseGet(() -> time(stored));
    }

    /** Writes the texts of several languages as {@code de: Hallo; en: Hello}. */
    private static String joined(Map<?, ?> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + ": " + text.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Localizes a time or day; returns any other text as it is. */
    private String time(String text) {
        try {
            return text.endsWith("Z") ? clock.show(Instant.parse(text)) : clock.showIfDay(text);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
