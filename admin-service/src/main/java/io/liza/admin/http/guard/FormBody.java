package io.liza.admin.http.guard;

import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Collects the body of a form; fails with 413 above the limit. */
final class FormBody implements ServerHttpRequest.ReadCallback {
    private final UniEmitter<? super byte[]> result;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    FormBody(UniEmitter<? super byte[]> result) {
        this.result = result;
    }

    @Override
    public void data(ByteBuffer more) {
        if (body.size() + more.remaining() > BodyLimit.MAX_BYTES) {
            result.fail(new ClientErrorException(BodyLimit.TOO_LONG, Status.REQUEST_ENTITY_TOO_LARGE));
            return;
        }
        var bytes = new byte[more.remaining()];
        more.get(bytes);
        body.writeBytes(bytes);
    }

    @Override
    public void done() {
        result.complete(body.toByteArray());
    }
}
