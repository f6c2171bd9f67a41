package io.liza.admin.live;

/** One account or session has its share of open pages already; answered with 429. */
final class TooManyPagesException extends RuntimeException {
    TooManyPagesException(int share) {
        super(share + " of your open pages are told about changes already; close some, or load this one by hand");
    }
}
