package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the filters of an exported list, which the audit trail has as a query string. */
@ApplicationScoped
class FilterWords {

    /** They change nothing in a file. */
    private static final Set<String> OF_PAGES = Set.of("size", "sort");

    private final List<AuditWords> words;
    private final PageLanguage language;
    private final CompanyClock clock;

    FilterWords(@All List<AuditWords> words, PageLanguage language, CompanyClock clock) {
        this.words = words;
        this.language = language;
        this.clock = clock;
    }

    /** Writes a query string as {@code Status: Problem, Language: German}. */
    String of(String query) {
        return Stream.of(query.split("&"))
                .map(filter -> filter.split("=", 2))
                .filter(filter -> filter.length == 2 && !OF_PAGES.contains(filter[0]))
                .map(filter ->
                        name(filter[0]) + ": " + value(filter[0], URLDecoder.decode(filter[1], StandardCharsets.UTF_8)))
                .collect(Collectors.joining(", "));
    }

    private String name(String name) {
        return AuditEntry.constant(name, FilterName.values())
                .map(filter -> texts().filterName(filter))
                .or(() -> ofAnySubject((subject, kind) -> subject.field(kind, name)))
                .orElse(name);
    }

    private String value(String name, String value) {
        if (name.equals("language")) {
            return language.nameOf(value);
        }
        return switch (value) {
            case "on", "true" -> texts().yes();
            default ->
                ofAnySubject((subject, kind) -> subject.value(kind, name, value))
                        .orElseGet(() -> clock.showIfDay(value));
        };
    }

    private Optional<String> ofAnySubject(BiFunction<AuditWords, Subject.Kind, Optional<String>> words) {
        return this.words.stream()
                .flatMap(subject ->
                        Stream.of(Subject.Kind.values()).flatMap(kind -> words.apply(subject, kind).stream()))
                .findFirst();
    }

    private AuditTexts texts() {
        return language.texts(AuditTexts.class);
    }
}
