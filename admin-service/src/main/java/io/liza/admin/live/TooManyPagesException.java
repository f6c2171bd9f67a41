package io.liza.admin.live;

/** An account or session has too many open pages. Answered with 429. */
final class TooManyPagesException extends RuntimeException {
    TooManyPagesException(int share) {
        super(share + " of your open pages are told about changes already; close some, or load this one by hand");
    }
}
