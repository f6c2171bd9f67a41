package io.liza.admin.http.guard;

import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Collects the body of a form up to the limit. */
final class FormBody implements ServerHttpRequest.ReadCallback {
    private final UniEmitter<? super byte[]> whole;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    FormBody(UniEmitter<? super byte[]> whole) {
        this.whole = whole;
    }

    @Override
    public void data(ByteBuffer more) {
        if (body.size() + more.remaining() > BodyLimit.MAX_BYTES) {
            whole.fail(new ClientErrorException(BodyLimit.TOO_LONG, Status.REQUEST_ENTITY_TOO_LARGE));
            return;
        }
        var bytes = new byte[more.remaining()];
        more.get(bytes);
        body.writeBytes(bytes);
    }

    @Override
    public void done() {
        whole.complete(body.toByteArray());
    }
}
