package io.liza.admin.http;

/** Refuses invalid input. The message names the parameter and the valid values; the response has status 400. */
public class BadParameterException extends RuntimeException {

    private final String parameter;

    public BadParameterException(String parameter, String mustBe) {
        super(parameter + " " + mustBe);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
