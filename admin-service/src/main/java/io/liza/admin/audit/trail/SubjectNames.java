package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of orders and the names of tokens that a list of audit entries is about. */
record SubjectNames(Map<Subject, String> names) {

    private static final String ORDERS = "select o.id, o.number from Order o where o.id in ?1";
    private static final String TOKENS = "select token.id, token.name from ApiToken token where token.id in ?1";

    /** Reads the names in the current session. */
    static Uni<SubjectNames> of(List<AuditEntry> entries) {
        var names = new HashMap<Subject, String>();
        return read(ORDERS, Subject.Kind.ORDER, entries, names)
                .chain(() -> read(TOKENS, Subject.Kind.TOKEN, entries, names))
                .replaceWith(() -> new SubjectNames(names));
    }

    /** Returns the name of a subject; its id such as {@code #1968} if it was deleted. */
    String of(AuditEntry entry) {
        return names.getOrDefault(new Subject(entry.knownKind(), entry.subject), "#" + entry.subject);
    }

    private static Uni<Void> read(String hql, Subject.Kind kind, List<AuditEntry> entries, Map<Subject, String> names) {
        List<Long> ids = entries.stream()
                .filter(entry -> entry.knownKind() == kind)
                .map(entry -> Long.valueOf(entry.subject))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createSelectionQuery(hql, Object[].class)
                                .setParameter(1, ids)
                                .getResultList())
                        .invoke(rows ->
                                rows.forEach(row -> names.put(new Subject(kind, row[0].toString()), (String) row[1])))
                        .replaceWithVoid();
    }
}
