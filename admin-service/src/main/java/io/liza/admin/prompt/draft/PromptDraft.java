package io.liza.admin.prompt.draft;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Texts of a language that are not published yet. */
@Entity
public class PromptDraft extends PanacheEntityBase {

    private static final String CREATE =
            """
            insert into prompt_draft (language, revision, changed_at, changed_by) values (?1, 0, now(), '')
            on conflict do nothing
            """;

    @Id
    public String language;

    /** By key of the sentence; null as long as nothing differs from the published texts. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> texts;

    public int revision;

    public Instant changedAt;

    /** Name of the account; empty before the first change. */
    public String changedBy;

    /** Locked until the transaction ends. */
    public static Uni<PromptDraft> lock(String language) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CREATE)
                        .setParameter(1, language)
                        .executeUpdate())
                .chain(created -> findById(language, LockModeType.PESSIMISTIC_WRITE));
    }

    public void change(Map<String, String> changed, String by, Instant at) {
        texts = changed;
        revision++;
        changedBy = by;
        changedAt = at;
    }
}
