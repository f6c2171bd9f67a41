package io.liza.local.up;

import java.net.URI;

/** Where everything is that was started or was there already. */
record Endpoints(URI voice, URI admin, String databaseUrl, String bootstrapServers) {}
