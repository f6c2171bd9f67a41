package io.liza.admin.settings;

/** Rolls back an edit whose {@link SettingsForm} is wrong; the form says why. */
class InvalidFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
