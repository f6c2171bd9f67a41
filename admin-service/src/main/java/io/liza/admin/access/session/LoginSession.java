package io.liza.admin.access.session;

import io.liza.admin.access.account.Account;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A session of the dashboard. Its secret is in the browser's cookie only. */
@Entity
public class LoginSession extends PanacheEntityBase {

    /** SHA-256 of the secret. */
    @Id
    public byte[] hash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Account account;

    public Instant createdAt;

    /** Time of the last request, to the minute. */
    public Instant seenAt;

    /** IP address of the login. */
    public String address;

    /** Time of the last authentication; before {@link #createdAt} if the issuer used a session of its own. */
    public Instant authenticatedAt;
}
