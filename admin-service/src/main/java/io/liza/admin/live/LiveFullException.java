package io.liza.admin.live;

/** More pages are open on this replica than it wants to serve; answered with 503. */
final class LiveFullException extends RuntimeException {
    LiveFullException(int most) {
        super(most + " open pages are told about changes already; load this one by hand meanwhile");
    }
}
