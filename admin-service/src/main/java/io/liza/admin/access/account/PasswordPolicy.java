package io.liza.admin.access.account;

import io.liza.admin.ui.Company;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a new password: its length, common passwords, patterns, and the names of the account and the company. */
@ApplicationScoped
public class PasswordPolicy {
    /** Minimum number of characters. */
    public static final int MIN_LENGTH = 12;

    private static final int MIN_UNPREDICTABLE = 8;
    /** Minimum number of characters of a name that is searched for; shorter names occur in many words. */
    private static final int MIN_NAME = 4;

    private static final Pattern PADDING = Pattern.compile("^\\P{L}+|\\P{L}+$");

    private final Supplier<Optional<String>> company;

    @Inject
    PasswordPolicy(Company company) {
        this(() -> Optional.ofNullable(company.current().name()));
    }

    PasswordPolicy(Supplier<Optional<String>> company) {
        this.company = company;
    }

    /**
     * Returns the password if the account may use it.
     *
     * @throws RefusedInputException if the account may not use the password
     */
    public String check(String password, String accountName) {
        reasonAgainst(password == null ? "" : password)
                .or(() -> nameIn(password, accountName))
                .ifPresent(problem -> {
                    throw new RefusedInputException(problem);
                });
        return password;
    }

    /** Returns the reason to refuse a password for any account; empty if it is accepted. */
    Optional<AccountProblem> reasonAgainst(String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH || !Passwords.isShortEnough(password)) {
            return Optional.of(AccountProblem.PASSWORD_LENGTH);
        }
        return isGuessable(normal(password)) ? Optional.of(AccountProblem.PASSWORD_COMMON) : Optional.empty();
    }

    private static boolean isGuessable(String password) {
        String unit = PasswordPattern.repeatedUnit(password);
        String core = PADDING.matcher(unit).replaceAll("");
        return Stream.of(password, unit, core).anyMatch(CommonPasswords::contains)
                || PasswordPattern.countUnpredictable(unit) < MIN_UNPREDICTABLE;
    }

    private Optional<AccountProblem> nameIn(String password, String accountName) {
        return Stream.of(
                                accountName,
                                accountName.replaceFirst("@.*", ""),
                                company.get().orElse(""))
                        .map(name -> CommonPasswords.withoutPunctuation(normal(name)))
                        .filter(name -> name.length() >= MIN_NAME)
                        .anyMatch(name ->
                                CommonPasswords.readings(normal(password)).anyMatch(reading -> reading.contains(name)))
                ? Optional.of(AccountProblem.PASSWORD_NAME)
                : Optional.empty();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
