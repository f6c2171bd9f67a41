package io.liza.admin.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.settings.ShopSettings;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one row with the shop's settings; it does not exist before the first change. */
@Entity
@Table(name = "shop_settings")
class StoredSettings extends PanacheEntityBase {

    private static final short ONLY = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Id
    public Short id = ONLY;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> shop;

    public String privacyContact;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> notifications;

    public int version;

    public int publishedVersion;

    public Instant changedAt;

    /** Null before the first change. */
    static Uni<StoredSettings> find() {
        return findById(ONLY);
    }

    /** Locked until the transaction ends; null before the first change. */
    static Uni<StoredSettings> lock() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isPublished() {
        return version == publishedVersion;
    }

    void set(AllSettings settings) {
        shop = JSON.convertValue(settings.shop(), MAP);
        privacyContact = settings.contact();
        notifications = JSON.convertValue(settings.notifications(), MAP);
    }

    AllSettings with(List<StaffPhone> phones) {
        return new AllSettings(
                version,
                JSON.convertValue(shop, ShopSettings.class),
                phones,
                privacyContact,
                JSON.convertValue(notifications, NotificationSettings.class));
    }
}
