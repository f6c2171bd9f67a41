package io.liza.admin.prompt;

/** Refuses an edit of sentences that another administrator has changed or published meanwhile. */
class StalePromptException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
