package io.liza.local.telephone;

import java.util.Optional;

/**
 * The end of a Dial or a Record.
 *
 * @param action the request that follows; empty to go on with the next verb
 * @param hungUp whether the caller has hung up, so that the answer is not played
 */
record VerbEnd(Optional<Request> action, boolean hungUp) {}
