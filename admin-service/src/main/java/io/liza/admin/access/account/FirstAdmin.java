package io.liza.admin.access.account;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Creates the account {@code admin} at startup if the database has no accounts. */
@ApplicationScoped
class FirstAdmin {
    private static final String NAME = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final FirstAdminConfig config;
    private final Audit audit;
    private final CompanyClock clock;

    FirstAdmin(Passwords passwords, PasswordPolicy policy, FirstAdminConfig config, Audit audit, CompanyClock clock) {
        this.passwords = passwords;
        this.policy = policy;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    void createIfNone(@Observes StartupEvent start) throws Throwable {
        if (await(() -> Panache.withSession(() -> Account.count())) > 0) {
            return;
        }
        if (config.password().isEmpty() && config.passwordFile().isEmpty()) {
            LOG.warn("Login is not possible: there are no accounts. Set LIZA_ADMIN_PASSWORD and restart.");
            return;
        }
        config.password().flatMap(policy::reasonAgainst).ifPresent(reason -> {
            throw new IllegalStateException("LIZA_ADMIN_PASSWORD " + reason.mustBe());
        });
        String password = config.password().orElseGet(passwords::generate);
        boolean isCreated = await(() -> passwords.hash(password).chain(this::create));
        if (isCreated && config.password().isEmpty()) {
            write(password, config.passwordFile().get());
        }
    }

    /** Returns false if another replica has created the account first. */
    @ActivateRequestContext
    Uni<Boolean> create(String hash) {
        var account = new Account();
        account.name = NAME;
        account.password = hash;
        account.role = Role.ADMIN;
        account.createdAt = clock.now();
        return Panache.withTransaction(() -> account.persist()
                        .chain(() -> audit.recordAs(
                                null, AuditAction.ACCOUNT_CREATED, Subject.account(NAME), Map.of(), account.facts())))
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> Panache.withSession(() -> Account.count())
                        .chain(count -> count > 0
                                ? Uni.createFrom().item(false)
                                : Uni.createFrom().failure(failure)));
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> work.get().ifNoItem().after(TIMEOUT).fail());
    }

    private static void write(String password, Path file) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException("the first password could not be written to " + file, e);
        }
    }
}
