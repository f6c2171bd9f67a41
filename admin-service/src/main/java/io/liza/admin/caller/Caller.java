package io.liza.admin.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A caller. The number itself is not mapped: the role of this service cannot read its column. */
@Entity
@Immutable
public class Caller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Such as {@code +49•••78}. */
    public String masked;
}
