package io.liza.admin.live;

/** Refuses an open page because its account or session has too many; the response has status 429. */
final class TooManyPagesException extends RuntimeException {
    TooManyPagesException(int max) {
        super(max + " of your open pages already receive changes; close some, or reload this page yourself");
    }
}
