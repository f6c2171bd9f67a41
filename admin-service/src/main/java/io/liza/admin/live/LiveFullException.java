package io.liza.admin.live;

/** Refuses an open page because this replica has too many; the response has status 503. */
final class LiveFullException extends RuntimeException {
    LiveFullException(int max) {
        super(max + " open pages already receive changes; reload this page yourself for now");
    }
}
