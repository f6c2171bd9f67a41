package io.liza.admin.settings;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A changed field in the history of the settings. */
@Entity
@Immutable
public class SettingsChange extends PanacheEntityBase {

    private static final int SHOWN = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** Name of the account. */
    public String actor;

    @Enumerated(EnumType.STRING)
    public SettingsField field;

    /** As {@link SettingsField} describes values, without data of the staff and without secrets; empty for none. */
    public String before;

    public String after;

    public boolean hasValues() {
        return !before.isEmpty() || !after.isEmpty();
    }

    static Uni<List<SettingsChange>> latest() {
        return find("order by id desc").page(0, SHOWN).list();
    }
}
