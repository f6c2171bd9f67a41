package io.liza.admin.settings;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.settings.SettingsField.Value;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Changes the settings, with history and audit trail, and has them published. */
@ApplicationScoped
class SettingsEditor {

    private static final String CREATE =
            """
            insert into shop_settings (id, shop, notifications, version, published_version, changed_at)
            values (1, '{}', '{}', 0, 0, now()) on conflict do nothing
            """;

    private final Settings settings;
    private final SettingsRelay relay;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final CompanyClock clock;

    SettingsEditor(Settings settings, SettingsRelay relay, Audit audit, CurrentUser currentUser, CompanyClock clock) {
        this.settings = settings;
        this.relay = relay;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Changes one section. Fails with {@link StaleSettingsException} if the form is based on an older version, and with
     * {@link InvalidFormException} if it is wrong.
     */
    Uni<Void> change(Section section, SettingsForm form) {
        return edit(form, (stored, before) -> {
            stored.set(section.read(form, before));
            return Uni.createFrom().voidItem();
        });
    }

    /** Changes the telephones; fails likewise. */
    Uni<Void> changePhones(SettingsForm form, Function<List<StaffPhone>, Uni<Void>> change) {
        return edit(form, (stored, before) -> change.apply(before.phones()));
    }

    private Uni<Void> edit(SettingsForm form, Edit edit) {
        int version = form.version();
        return Panache.withTransaction(
                        () -> stored().chain(stored -> settings.of(stored).chain(before -> {
                            if (before.version() != version) {
                                throw new StaleSettingsException();
                            }
                            Map<SettingsField, Value> from = SettingsField.describe(before);
                            return edit.apply(stored, before)
                                    .invoke(form::requireValid)
                                    .chain(() -> settings.of(stored))
                                    .chain(after -> record(stored, from, SettingsField.describe(after)));
                        })))
                .chain(relay::publishNow);
    }

    /** Locks the settings. The first change stores the start values of the environment before. */
    private Uni<StoredSettings> stored() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CREATE).executeUpdate())
                .chain(created -> StoredSettings.lock()
                        .call(stored -> created == 0 ? Uni.createFrom().voidItem() : storeStartValues(stored)));
    }

    private Uni<Void> storeStartValues(StoredSettings stored) {
        stored.set(settings.ofEnvironment());
        return Multi.createFrom()
                .iterable(settings.phonesOfEnvironment())
                .onItem()
                .transformToUniAndConcatenate(number -> StaffPhone.add("", number))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> record(StoredSettings stored, Map<SettingsField, Value> from, Map<SettingsField, Value> to) {
        Set<SettingsField> changed = SettingsField.changed(from, to);
        if (changed.isEmpty() && stored.version > 0) {
            return Uni.createFrom().voidItem();
        }
        stored.version++;
        stored.changedAt = clock.now();
        var auditedBefore = new TreeMap<String, String>();
        var auditedAfter = new TreeMap<String, String>();
        changed.forEach(field -> {
            auditedBefore.put(field.name(), from.get(field).text());
            auditedAfter.put(field.name(), to.get(field).text());
        });
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(field -> change(
                                stored,
                                field,
                                from.get(field).text(),
                                to.get(field).text())
                        .persist())
                .collect()
                .last()
                .chain(() ->
                        audit.record(AuditAction.SETTINGS_CHANGED, Subject.settings(), auditedBefore, auditedAfter));
    }

    private SettingsChange change(StoredSettings stored, SettingsField field, String before, String after) {
        var change = new SettingsChange();
        change.at = stored.changedAt;
        change.actor = currentUser.getName();
        change.field = field;
        change.before = before;
        change.after = after;
        return change;
    }

    private interface Edit {
        Uni<Void> apply(StoredSettings stored, AllSettings before);
    }
}
