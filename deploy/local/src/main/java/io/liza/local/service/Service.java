package io.liza.local.service;

import io.liza.local.process.ChildProcess;
import io.liza.local.process.Server;
import java.net.URI;

/** One of the two services; made by {@link Application#start}. */
public final class Service extends Server {
    private final URI url;
    private final URI management;

    Service(URI url, URI management, ChildProcess process) {
        super(process);
        this.url = url;
        this.management = management;
    }

    /** Its address without a path, such as {@code http://127.0.0.1:8080}. */
    public URI url() {
        return url;
    }

    /** The address of its metrics, without {@code /q/metrics}. */
    public URI management() {
        return management;
    }
}
