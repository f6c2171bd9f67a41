package io.liza.local.up;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses of the running system.
 *
 * @param firstPassword of the account that was just made; empty if there were accounts
 */
record Endpoints(URI voice, URI admin, String databaseUrl, String bootstrapServers, Optional<String> firstPassword) {}
