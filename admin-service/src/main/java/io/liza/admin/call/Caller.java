package io.liza.admin.call;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** The only place of a number. */
@Entity
@Immutable
public class Caller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** E.164, or the address Twilio gave. */
    public String number;
}
