package io.liza.admin.settings;

import io.liza.caller.PhoneNumber;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/**
 * A telephone that rings at a hand-over. The full number is not mapped, because the database role of this service cannot
 * read its column.
 */
@Entity
public class StaffPhone extends PanacheEntityBase {

    /** Null for a telephone of the environment. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int position;

    public String label;

    /** Masked number, such as {@code +49•••78}. */
    @Column(insertable = false, updatable = false)
    public String masked;

    static StaffPhone ofEnvironment(PhoneNumber number) {
        var phone = new StaffPhone();
        phone.label = "";
        phone.masked = number.masked();
        return phone;
    }

    static Uni<List<StaffPhone>> inOrder() {
        return list("order by position, id");
    }

    /** Adds a telephone at the end; returns false if there is one with this number. */
    static Uni<Boolean> add(String label, PhoneNumber number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                """
                                insert into staff_phone (position, label, number, masked)
                                values ((select coalesce(max(position), 0) + 1 from staff_phone), ?1, ?2, ?3)
                                on conflict do nothing
                                """)
                        .setParameter(1, label)
                        .setParameter(2, number.value())
                        .setParameter(3, number.masked())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    /** The numbers as the voice-service gets them, in order. */
    static Uni<List<PhoneNumber>> numbers() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select staff_numbers()", String.class)
                        .getResultList())
                .map(numbers -> numbers.stream().map(PhoneNumber::new).toList());
    }

    /**
     * Returns the number to show it or to call it, with an audit entry; null if there is no such telephone.
     *
     * @param action name of the audit entry's action
     */
    static Uni<String> use(long id, String action, String actor, String address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select use_staff_number(?1, ?2, ?3, ?4)", String.class)
                        .setParameter(1, id)
                        .setParameter(2, action)
                        .setParameter(3, actor)
                        .setParameter(4, address)
                        .getSingleResultOrNull());
    }
}
