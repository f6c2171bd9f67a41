package io.liza.local.standin;

import java.io.IOException;
import java.util.Optional;

/** A part of the API. */
interface Resource {
    /** @return empty for a request that is not for this part */
    Optional<ApiAnswer> answer(ApiRequest request) throws IOException;
}
