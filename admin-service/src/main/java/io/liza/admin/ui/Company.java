package io.liza.admin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Name of the company and its contact for privacy: the stored ones, or the start values of the environment. */
@ApplicationScoped
public class Company {

    /** @param name null if there is none; so is the contact */
    public record Identity(String name, String privacyContact) {}

    private final Identity start;

    private volatile Identity current;

    Company(CompanyConfig config) {
        this.start =
                new Identity(config.name().orElse(null), config.privacyContact().orElse(null));
        this.current = start;
    }

    /** Start values of the environment. */
    public Identity start() {
        return start;
    }

    /** The values in force, at most a second old. */
    public Identity current() {
        return current;
    }

    public void useStart() {
        current = start;
    }

    /** @param name null for that of the environment */
    public void use(String name, String privacyContact) {
        current = new Identity(Optional.ofNullable(name).orElse(start.name()), privacyContact);
    }
}
