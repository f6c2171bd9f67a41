package io.liza.admin.prompt.draft;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Published texts of a language. */
@Entity
public class PromptVersion extends PanacheEntityBase {

    private static final int SHOWN = 50;

    private static final String HEARD =
            """
            from PromptVersion heard
            where heard.version = (select max(each.version) from PromptVersion each where each.language = heard.language)
            """;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String language;

    /** From 1, for each language. */
    public int version;

    /** Texts that differ from the language pack, by key of the sentence. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> texts;

    /** Version whose texts were published again; 0 for the language pack; null for a draft. */
    public Integer copyOf;

    public Instant publishedAt;

    /** Name of the account. */
    public String publishedBy;

    /** Whether Kafka has acknowledged the version. */
    public boolean acknowledged;

    /** The latest versions of a language, the last one first. */
    static Uni<List<PromptVersion>> latest(String language) {
        return find("language = ?1 order by version desc", language)
                .page(0, SHOWN)
                .list();
    }

    public static Uni<PromptVersion> of(String language, int version) {
        return find("language = ?1 and version = ?2", language, version).firstResult();
    }

    /** The last version of each language. */
    static Uni<List<PromptVersion>> heard() {
        return list(HEARD + " order by heard.language");
    }

    /**
     * The last versions of languages that Kafka has not acknowledged.
     *
     * @param again whether to return acknowledged ones, too
     */
    public static Uni<List<PromptVersion>> waiting(boolean again) {
        return list(HEARD + " and (heard.acknowledged = false or ?1 = true) order by heard.language", again);
    }

    public Uni<Integer> acknowledge() {
        return update("acknowledged = true where id = ?1", id);
    }
}
