package io.liza.admin.access.account;

/** Reasons to refuse the input of a form about accounts or tokens, with the field that is wrong. */
public enum AccountProblem {
    NAME("name", "must have 2 to 64 lowercase letters, digits or . _ @ - and begin with a letter or digit"),
    NAME_TAKEN("name", "must be free; there is an account of this name"),
    LAST_ADMIN("role", "must stay ADMIN; this is the last account that can manage accounts"),
    PASSWORD_WRONG("current", "must be the password you have now"),
    PASSWORD_SAME("password", "must be another one than you have now"),
    PASSWORD_LENGTH(
            "password",
            "must have at least " + PasswordPolicy.MIN_LENGTH + " characters and at most " + Passwords.MAX_BYTES
                    + " bytes"),
    PASSWORD_COMMON("password", "must not be a common password, a sequence or a repetition"),
    PASSWORD_NAME("password", "must not contain the name of the account or of the company"),
    PASSWORD_REPEATED("again", "must be the same as the new password"),
    TOKEN_NAME("name", "must be one line of at most 100 characters"),
    TOKEN_EXPIRES("expires", "must be a day from today to a year from now");

    private final String field;
    private final String mustBe;

    AccountProblem(String field, String mustBe) {
        this.field = field;
        this.mustBe = mustBe;
    }

    /** Name of the form field. */
    public String field() {
        return field;
    }

    /** What is valid, in English, for the log. */
    String mustBe() {
        return mustBe;
    }
}
