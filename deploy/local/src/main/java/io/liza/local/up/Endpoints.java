package io.liza.local.up;

import java.net.URI;
import java.util.Optional;

/**
 * Where everything is that was started or was there already.
 *
 * @param firstPassword of the account that was made just now; nothing where there were accounts
 */
record Endpoints(URI voice, URI admin, String databaseUrl, String bootstrapServers, Optional<String> firstPassword) {}
