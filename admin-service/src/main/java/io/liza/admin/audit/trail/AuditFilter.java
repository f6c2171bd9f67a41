package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.list.ListFilter;
import io.liza.admin.ui.CompanyClock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the audit trail. */
public class AuditFilter extends ListFilter {

    static final FromClause ENTRIES = FromClause.rows("AuditEntry", "at");

    /**
     * Matches the number of an order, the name of a token, and the id of any other subject. Lists the other kinds, so
     * that the index by kind and subject is used.
     */
    private static final String SUBJECT =
            """
            (row.subjectKind in (%s) and row.subject = :subject
                or row.subjectKind = 'ORDER' and row.subject = (
                    select cast(o.id as string) from Order o where o.number = :subject)
                or row.subjectKind = 'TOKEN' and row.subject in (
                    select cast(token.id as string) from ApiToken token where token.name = :subject))
            """
                    .formatted(Arrays.stream(Subject.Kind.values())
                            .filter(kind -> kind != Subject.Kind.ORDER)
                            .map(kind -> "'" + kind + "'")
                            .collect(Collectors.joining(", ")));

    /** The full name of an account. */
    @RestQuery
    public String actor;

    @RestQuery
    public String action;

    /** Kind of the subject. */
    @RestQuery
    public String kind;

    /** Number or name of one subject, or kind and number such as {@code CALL/42}. */
    @RestQuery
    public String subject;

    Conditions where(CompanyClock clock) {
        Optional<String> about = Parameters.search("subject", subject);
        return new Conditions(ENTRIES)
                .and("row.actor = :actor", "actor", Parameters.search("actor", actor))
                .and("row.action = :action", "action", chosenAction().map(Enum::name))
                .and("row.subjectKind = :kind", "kind", chosenKind().map(Enum::name))
                .and(SUBJECT, "subject", about.map(text -> text.substring(text.indexOf('/') + 1)))
                .days("row.at", from, to, clock);
    }

    public Optional<AuditAction> chosenAction() {
        return Parameters.constant("action", action, AuditFilter::parse, AuditAction.values());
    }

    public Optional<Subject.Kind> chosenKind() {
        return kind("kind", kind).or(() -> Parameters.search("subject", subject)
                .filter(text -> text.indexOf('/') >= 0)
                .flatMap(text -> kind("subject", text.substring(0, text.indexOf('/')))));
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString()
                .with("actor", actor)
                .with("action", action)
                .with("kind", kind)
                .with("subject", subject);
    }

    private static Optional<Subject.Kind> kind(String parameter, String text) {
        return Parameters.constant(parameter, text, AuditFilter::parseKind, Subject.Kind.values());
    }

    private static Optional<Subject.Kind> parseKind(String text) {
        return AuditEntry.constant(text, Subject.Kind.values());
    }

    private static Optional<AuditAction> parse(String text) {
        return AuditEntry.constant(text, AuditAction.values());
    }
}
