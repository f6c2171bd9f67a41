package io.liza.admin.access.session;

import io.liza.admin.access.account.Account;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A session of the dashboard. Its secret is stored only in the browser's cookie. */
@Entity
public class LoginSession extends PanacheEntityBase {

    /** SHA-256 of the secret. */
    @Id
    public byte[] hash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Account account;

    public Instant createdAt;

    /** Time of the last request, with a precision of one minute. */
    public Instant seenAt;

    /** IP address of the client at the login. */
    public String address;

    /**
     * Time of the last authentication; earlier than {@link #createdAt} if the user already had a session at the issuer.
     */
    public Instant authenticatedAt;
}
