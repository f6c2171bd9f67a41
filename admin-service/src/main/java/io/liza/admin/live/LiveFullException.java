package io.liza.admin.live;

/** Too many pages are open on this replica. Answered with 503. */
final class LiveFullException extends RuntimeException {
    LiveFullException(int most) {
        super(most + " open pages are told about changes already; load this one by hand meanwhile");
    }
}
