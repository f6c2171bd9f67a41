package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.liza.admin.audit.Subject;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.FieldChanges;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.status.HasStatus;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An order that is known from the shop, or an enquiry: an order number that only callers asked about. Also its
 * representation in the API.
 */
@Entity
@Table(name = "orders")
@DynamicUpdate
public class Order extends PanacheEntityBase implements HasStatus<OrderState> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String number;

    /** Null if the order is an enquiry. */
    @JsonIgnore
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    public OrderStatus knownStatus;

    /** The latest note; empty without one. */
    public String notes;

    public LocalDate promisedFrom;

    public LocalDate promisedTo;

    public LocalDate shippedOn;

    public LocalDate deliveredOn;

    public String carrier;

    public String trackingNumber;

    public String trackingLink;

    /** Texts by language, as in {@link OrderMessage}; null without one. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> message;

    @JsonIgnore
    public String phoneHash;

    @JsonIgnore
    public String postcodeHash;

    /** Callers hear nothing about the order until then; null if it was not locked. */
    public Instant lockedUntil;

    public Instant createdAt;

    public Instant lastAskedAt;

    public int calls;

    @Version
    public int version;

    @Override
    public Subject subject() {
        return Subject.order(id);
    }

    @Override
    @JsonProperty("status")
    public OrderState status() {
        return OrderState.of(knownStatus);
    }

    @Override
    public String notes() {
        return notes;
    }

    @Override
    public int version() {
        return version;
    }

    @JsonIgnore
    public boolean isPromised() {
        return promisedFrom != null || promisedTo != null;
    }

    /** Whether callers can be verified by their number. */
    public boolean isPhoneOnFile() {
        return phoneHash != null;
    }

    /** Whether callers can be verified by the postcode. */
    public boolean isPostcodeOnFile() {
        return postcodeHash != null;
    }

    public boolean isLocked(Instant now) {
        return check().isLocked(now);
    }

    public boolean isOverdue(LocalDate today) {
        return delivery().isOverdue(knownStatus, today);
    }

    /** Sets the fields that change. */
    void apply(FieldChanges changes) {
        changes.values().forEach(this::set);
        if (changes.isMessageChanged()) {
            message = changes.merge(message);
            Parameters.check(
                    "message",
                    message == null || message.size() <= OrderMessage.MAX_LANGUAGES,
                    "must have at most " + OrderMessage.MAX_LANGUAGES + " languages");
        }
    }

    private void set(OrderField field, String value) {
        switch (field) {
            case PROMISED_FROM -> promisedFrom = day(value);
            case PROMISED_TO -> promisedTo = day(value);
            case SHIPPED_ON -> shippedOn = day(value);
            case DELIVERED_ON -> deliveredOn = day(value);
            case CARRIER -> carrier = value;
            case TRACKING_NUMBER -> trackingNumber = value;
            case TRACKING_LINK -> trackingLink = value;
            case MESSAGE -> message = null;
            case PHONE -> phoneHash = value;
            case POSTCODE -> postcodeHash = value;
        }
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    /** The value of a field: a text, a map of texts, or a hash; null without one. */
    Object get(OrderField field) {
        return switch (field) {
            case PROMISED_FROM -> promisedFrom;
            case PROMISED_TO -> promisedTo;
            case SHIPPED_ON -> shippedOn;
            case DELIVERED_ON -> deliveredOn;
            case CARRIER -> carrier;
            case TRACKING_NUMBER -> trackingNumber;
            case TRACKING_LINK -> trackingLink;
            case MESSAGE -> message;
            case PHONE -> phoneHash;
            case POSTCODE -> postcodeHash;
        };
    }

    /** The value of a field as a text; empty without one. */
    String text(FieldName name) {
        Object value =
                name.language() == null ? get(name.field()) : message == null ? null : message.get(name.language());
        return value == null ? "" : value.toString();
    }

    Delivery delivery() {
        return new Delivery(promisedFrom, promisedTo, shippedOn, deliveredOn, carrier);
    }

    CallerCheck check() {
        return new CallerCheck(phoneHash, postcodeHash, lockedUntil);
    }

    /** The orders whose phone number has one of these hashes. */
    public static Uni<List<Order>> ofPhone(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("phoneHash in ?1 and phoneHash is not null order by id", hashes);
    }

    /** The orders that any of these calls asked about. */
    public static Uni<List<Order>> askedBy(Collection<Long> calls) {
        return list("id in (select asked.order.id from OrderCall asked where asked.call.id in ?1) order by id", calls);
    }

    /** The order with this id; fails with {@link NotFoundException} if there is none. */
    static Uni<Order> withId(long id) {
        return Order.<Order>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the id " + id));
    }

    /** Creates the order in the current transaction unless it exists; returns whether it was created. */
    static Uni<Boolean> createUnlessKnown(OrderNumber number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into orders (number, status, created_at) values (?1, null, ?2) on conflict (number) do nothing")
                        .setParameter(1, number.digits())
                        .setParameter(2, at)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** Sets the copy of the latest note; the version stays. */
    static Uni<Integer> setLatestNote(long id, String text) {
        return update("notes = ?1 where id = ?2", text, id);
    }

    /** The order with this number; fails with {@link NotFoundException} if there is none. */
    static Uni<Order> withNumber(String number) {
        return Order.<Order>find("number", number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the number " + number));
    }
}
