package io.liza.runtime.http;

/**
 * Limits the control frames of an HTTP/2 client: some at once, more with time, with each request and with each kilobyte
 * that it receives, because honest clients acknowledge, prioritise and probe in proportion to these.
 */
final class FrameBudget {

    private static final long NANOS_PER_FRAME = 1_000_000_000 / 20;
    private static final int FRAMES_PER_REQUEST = 10;
    private static final int BYTES_PER_FRAME = 1024;

    private final int most;
    private long left;
    private long refilled;
    private long bytes;

    FrameBudget(int most, long now) {
        this.most = most;
        this.left = most;
        this.refilled = now;
    }

    /** Whether the client may send another frame now. */
    boolean spend(long now) {
        long frames = (now - refilled) / NANOS_PER_FRAME;
        refilled += frames * NANOS_PER_FRAME;
        earn(frames);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    void earnForRequest() {
        earn(FRAMES_PER_REQUEST);
    }

    void earnForBytes(int sent) {
        bytes += sent;
        earn(bytes / BYTES_PER_FRAME);
        bytes %= BYTES_PER_FRAME;
    }

    private void earn(long frames) {
        left = Math.min(most, left + frames);
    }
}
