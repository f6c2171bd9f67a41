package io.liza.admin.settings;

import io.liza.admin.notification.StartNotifications;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.outbox.NotificationSource;
import io.liza.admin.ui.Company;
import io.liza.caller.PhoneNumber;
import io.liza.settings.ShopSettings;
import io.liza.settings.StartSettings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the settings in force: the stored ones, or else the start values of the environment. */
@Startup
@ApplicationScoped
public class Settings implements NotificationSource {

    private final ShopSettings start;
    private final Company company;
    private final StartNotifications notifications;

    /** @throws IllegalArgumentException if a start value is wrong */
    Settings(StartConfig config, Company company, StartNotifications notifications) {
        this.start = StartSettings.of(config.website(), config.offers(), config.phones(), config.hours());
        this.company = company;
        this.notifications = notifications;
    }

    /** In the current session. */
    public Uni<AllSettings> read() {
        return StoredSettings.find().chain(this::of);
    }

    /** @param stored null before the first change */
    Uni<AllSettings> of(StoredSettings stored) {
        return stored == null
                ? Uni.createFrom().item(ofEnvironment())
                : StaffPhone.inOrder().map(stored::with);
    }

    @Override
    public Uni<NotificationSettings> current() {
        return Panache.withSession(this::read).map(AllSettings::notifications);
    }

    List<PhoneNumber> phonesOfEnvironment() {
        return start.phones();
    }

    /** The page asks for another name if callers hear one that the settings cannot hold. */
    private static String speakable(String name) {
        try {
            return new ShopSettings(name, null, null, null, null, null).company();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    AllSettings ofEnvironment() {
        var shop = new ShopSettings(
                speakable(company.start().name()),
                start.website(),
                start.offers(),
                null,
                start.hours(),
                start.spokenHours());
        return new AllSettings(
                0,
                shop,
                start.phones().stream().map(StaffPhone::ofEnvironment).toList(),
                company.start().privacyContact(),
                notifications.get());
    }
}
