package io.liza.admin.http;

/** Invalid input. The message names the parameter and says what it must be. Answered with 400. */
public final class BadParameterException extends RuntimeException {

    private final String parameter;

    public BadParameterException(String parameter, String mustBe) {
        super(parameter + " " + mustBe);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
