package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.token.RevocationReason;
import io.liza.admin.access.token.Scope;
import io.liza.admin.access.token.TokenTexts;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.liza.admin.ui.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Names the fields of accounts and tokens in the audit trail. */
@ApplicationScoped
class AccountAuditWords implements AuditWords {

    private final PageLanguage language;
    private final CompanyClock clock;

    AccountAuditWords(PageLanguage language, CompanyClock clock) {
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return Optional.ofNullable(
                kind == Subject.Kind.ACCOUNT ? ofAccount(name) : kind == Subject.Kind.TOKEN ? ofToken(name) : null);
    }

    private String ofAccount(String name) {
        return switch (name) {
            case "role" -> accounts().role();
            case "enabled" -> language.texts(PageTexts.class).status();
            default -> null;
        };
    }

    private String ofToken(String name) {
        return switch (name) {
            case "name" -> tokens().name();
            case "scope" -> tokens().scope();
            case "expires" -> tokens().expires();
            case "owner" -> tokens().owner();
            case "reason" -> tokens().reason();
            default -> null;
        };
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        if (kind != Subject.Kind.ACCOUNT && kind != Subject.Kind.TOKEN) {
            return Optional.empty();
        }
        return switch (name) {
            case "role" -> Role.parse(value).map(role -> accounts().roleName(role));
            case "enabled" ->
                Optional.of(
                        Boolean.parseBoolean(value)
                                ? accounts().enabled()
                                : accounts().disabled());
            case "scope" -> Scope.parse(value).map(scope -> tokens().scopeName(scope));
            case "expires" -> Optional.of(clock.showDay(clock.lastDayBefore(Instant.parse(value))));
            case "reason" ->
                AuditEntry.constant(value, RevocationReason.values()).map(reason -> tokens().reasonName(reason));
            default -> Optional.empty();
        };
    }

    private AccountTexts accounts() {
        return language.texts(AccountTexts.class);
    }

    private TokenTexts tokens() {
        return language.texts(TokenTexts.class);
    }
}
