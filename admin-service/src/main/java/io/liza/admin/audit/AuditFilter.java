package io.liza.admin.audit;

import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.list.ListFilter;
import io.liza.admin.ui.CompanyClock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the audit trail. */
public class AuditFilter extends ListFilter {

    static final FromClause ENTRIES = FromClause.rows("AuditEntry", "at");

    /** The full name of an account. */
    @RestQuery
    public String actor;

    @RestQuery
    public String action;

    /** Kind and id of one subject, such as {@code CALL/42}. */
    @RestQuery
    public String subject;

    Conditions where(CompanyClock clock) {
        Optional<String> about = Parameters.search("subject", subject);
        return new Conditions(ENTRIES)
                .and("row.actor = :actor", "actor", Parameters.search("actor", actor))
                .and("row.action = :action", "action", chosenAction().map(Enum::name))
                .and(
                        "row.subjectKind = :kind",
                        "kind",
                        about.flatMap(AuditFilter::kind).map(Enum::name))
                .and("row.subject = :subject", "subject", about.map(text -> text.substring(text.indexOf('/') + 1)))
                .days("row.at", from, to, clock);
    }

    public Optional<AuditAction> chosenAction() {
        return Parameters.constant("action", action, AuditFilter::parse, AuditAction.values());
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString().with("actor", actor).with("action", action).with("subject", subject);
    }

    private static Optional<Subject.Kind> kind(String about) {
        int slash = about.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Parameters.constant(
                        "subject", about.substring(0, slash), AuditFilter::parseKind, Subject.Kind.values());
    }

    private static Optional<Subject.Kind> parseKind(String text) {
        return AuditEntry.constant(text, Subject.Kind.values());
    }

    private static Optional<AuditAction> parse(String text) {
        return AuditEntry.constant(text, AuditAction.values());
    }
}
