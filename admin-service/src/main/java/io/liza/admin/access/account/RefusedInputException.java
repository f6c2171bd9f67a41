package io.liza.admin.access.account;

import io.liza.admin.http.BadParameterException;

/** Refuses the input of a form about accounts or tokens; the form explains the problem in the page's language. */
public final class RefusedInputException extends BadParameterException {

    private final AccountProblem problem;

    public RefusedInputException(AccountProblem problem) {
        super(problem.field(), problem.mustBe());
        this.problem = problem;
    }

    public AccountProblem problem() {
        return problem;
    }
}
