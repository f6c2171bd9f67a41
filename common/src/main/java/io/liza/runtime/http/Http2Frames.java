package io.liza.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches the frames of one HTTP/2 connection: notes the streams that wait for the rest of a request, and ends the
 * connection with GOAWAY if it is flooded with control frames. Netty itself limits resets and continuations.
 */
final class Http2Frames extends Http2FrameListenerDecorator {

    private final Http2ConnectionHandler handler;
    private final ChannelHandlerContext context;
    private final GuardedConnections all;
    private final FrameBudget budget;

    /** Incomplete requests by stream. */
    private final Map<Integer, Upload> uploads = new HashMap<>();

    private long lastRequest = System.nanoTime();
    private boolean arrived = true;

    private Http2Frames(Http2ConnectionHandler handler, ChannelHandlerContext context, GuardedConnections all) {
        super(handler.decoder().frameListener());
        this.handler = handler;
        this.context = context;
        this.all = all;
        this.budget = new FrameBudget(all.limits.controlFrames(), lastRequest);
        takeOpenStreams();
    }

    /** The bytes with the first settings may have begun requests, too. */
    private void takeOpenStreams() {
        try {
            handler.connection().forEachActiveStream(stream -> {
                if (stream.state() == Http2Stream.State.OPEN) {
                    uploads.put(stream.id(), new Upload(lastRequest, 0));
                }
                return true;
            });
        } catch (Http2Exception e) {
            throw new IllegalStateException("reading the streams throws nothing", e);
        }
    }

    /** Starts watching once Vert.x has installed its own listener, which it does with the first settings. */
    static Optional<Http2Frames> watch(ChannelPipeline pipeline, GuardedConnections all) {
        Http2ConnectionHandler handler = pipeline.get(Http2ConnectionHandler.class);
        if (handler == null || handler.decoder().frameListener() == handler) {
            return Optional.empty();
        }
        var frames = new Http2Frames(handler, pipeline.context(handler), all);
        handler.decoder().frameListener(frames);
        return Optional.of(frames);
    }

    /** Whether a whole frame has arrived since the last call. */
    boolean hasArrived() {
        boolean whole = arrived;
        arrived = false;
        return whole;
    }

    /** The server has sent that many bytes, which the client acknowledges. */
    void earn(int bytes) {
        budget.earnForBytes(bytes);
    }

    boolean isHalfOpen() {
        return !uploads.isEmpty();
    }

    boolean isIdle() {
        return handler.connection().numActiveStreams() == 0;
    }

    /** Start of the oldest incomplete request, or else of the last request. */
    long since() {
        return uploads.values().stream().mapToLong(Upload::since).min().orElse(lastRequest);
    }

    /** Resets the overdue streams only: behind a proxy, the other streams belong to other clients. */
    void resetOverdue(long now) {
        uploads.keySet().removeIf(id -> handler.connection().stream(id) == null);
        List<Integer> overdue = uploads.entrySet().stream()
                .filter(upload -> now - upload.getValue().deadline(all.limits) > 0)
                .map(Map.Entry::getKey)
                .toList();
        overdue.forEach(id -> {
            all.overdue.increment();
            uploads.remove(id);
            handler.resetStream(context, id, Http2Error.CANCEL.code(), context.newPromise());
        });
        if (!overdue.isEmpty()) {
            handler.flush(context);
        }
    }

    @Override
    public void onHeadersRead(ChannelHandlerContext ctx, int id, Http2Headers headers, int padding, boolean end)
            throws Http2Exception {
        takeHeaders(id, end);
        super.onHeadersRead(ctx, id, headers, padding, end);
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext ctx,
            int id,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean end)
            throws Http2Exception {
        takeHeaders(id, end);
        super.onHeadersRead(ctx, id, headers, dependency, weight, exclusive, padding, end);
    }

    @Override
    public int onDataRead(ChannelHandlerContext ctx, int id, ByteBuf data, int padding, boolean end)
            throws Http2Exception {
        arrived = true;
        if (end) {
            uploads.remove(id);
        } else if (data.isReadable()) {
            uploads.computeIfPresent(id, (stream, upload) -> upload.plus(data.readableBytes()));
        } else {
            spend();
        }
        return super.onDataRead(ctx, id, data, padding, end);
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext ctx, int id, long error) throws Http2Exception {
        uploads.remove(id);
        spend();
        super.onRstStreamRead(ctx, id, error);
    }

    @Override
    public void onPriorityRead(ChannelHandlerContext ctx, int id, int dependency, short weight, boolean exclusive)
            throws Http2Exception {
        spend();
        super.onPriorityRead(ctx, id, dependency, weight, exclusive);
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings settings) throws Http2Exception {
        spend();
        super.onSettingsRead(ctx, settings);
    }

    @Override
    public void onSettingsAckRead(ChannelHandlerContext ctx) throws Http2Exception {
        spend();
        super.onSettingsAckRead(ctx);
    }

    @Override
    public void onPingRead(ChannelHandlerContext ctx, long data) throws Http2Exception {
        spend();
        super.onPingRead(ctx, data);
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext ctx, long data) throws Http2Exception {
        spend();
        super.onPingAckRead(ctx, data);
    }

    @Override
    public void onGoAwayRead(ChannelHandlerContext ctx, int last, long error, ByteBuf data) throws Http2Exception {
        spend();
        super.onGoAwayRead(ctx, last, error, data);
    }

    @Override
    public void onWindowUpdateRead(ChannelHandlerContext ctx, int id, int increment) throws Http2Exception {
        spend();
        super.onWindowUpdateRead(ctx, id, increment);
    }

    @Override
    public void onUnknownFrame(ChannelHandlerContext ctx, byte type, int id, Http2Flags flags, ByteBuf data)
            throws Http2Exception {
        spend();
        super.onUnknownFrame(ctx, type, id, flags, data);
    }

    private void takeHeaders(int id, boolean end) {
        arrived = true;
        lastRequest = System.nanoTime();
        budget.earnForRequest();
        if (end) {
            uploads.remove(id);
        } else {
            uploads.put(id, new Upload(lastRequest, 0));
        }
    }

    private void spend() throws Http2Exception {
        arrived = true;
        if (!budget.spend(System.nanoTime())) {
            all.flood.increment();
            throw new Http2Exception(
                    Http2Error.ENHANCE_YOUR_CALM, "too many control frames", Http2Exception.ShutdownHint.HARD_SHUTDOWN);
        }
    }

    /**
     * An incomplete request.
     *
     * @param since in the time of {@link System#nanoTime()}
     * @param received bytes of its body
     */
    private record Upload(long since, long received) {
        Upload plus(int bytes) {
            return new Upload(since, received + bytes);
        }

        long deadline(ConnectionLimits limits) {
            return limits.deadline(since, received);
        }
    }
}
