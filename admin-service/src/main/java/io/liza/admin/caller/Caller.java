package io.liza.admin.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** The only place of a number, which the role that serves pages cannot read: it comes from the database one at a time. */
@Entity
@Immutable
public class Caller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What everybody may see of it: {@code +49•••78}. */
    public String masked;
}
