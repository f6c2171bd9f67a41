package io.liza.admin.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A caller. The full number is not mapped, because the database role of this service cannot read its column. */
@Entity
@Immutable
public class Caller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Masked number, such as {@code +49•••78}. */
    public String masked;
}
