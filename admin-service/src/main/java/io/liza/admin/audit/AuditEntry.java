package io.liza.admin.audit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An entry of the audit trail. The database numbers, hashes and later seals it, and refuses other changes
 * (R__audit.sql).
 */
@Entity
@Immutable
@Table(name = "audit")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** Name of the account; null without a login. */
    public String actor;

    /** IP address. */
    public String address;

    /** Name of an {@link AuditAction}, or of one that only a later version knows. */
    public String action;

    /** Name of a {@link Subject.Kind}, or of one that only a later version knows. */
    public String subjectKind;

    public String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> after;

    @Column(insertable = false, updatable = false)
    public byte[] hash;

    public String hashAsHex() {
        return HexFormat.of().formatHex(hash);
    }

    public AuditAction knownAction() {
        return AuditAction.known(action);
    }

    public Subject.Kind knownKind() {
        return Subject.Kind.known(subjectKind);
    }

    /** Path of the subject's page; null if it has none. */
    public String page() {
        Subject.Kind kind = knownKind();
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case CALL -> "/calls/" + subject;
            case ORDER -> "/orders/" + subject;
            case TASK -> "/inbox/" + subject;
            case ACCOUNT -> "/accounts";
            case SETTINGS, PHONE -> "/settings";
            case PROMPTS -> "/settings/prompts/" + subject;
            default -> null;
        };
    }

    /** Returns the constant with this name, in any letter case; empty for one that only a later version knows. */
    public static <E extends Enum<E>> Optional<E> constant(String name, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static Map<String, Object> sorted(Map<String, ?> facts) {
        return facts == null || facts.isEmpty() ? null : new TreeMap<>(facts);
    }
}
