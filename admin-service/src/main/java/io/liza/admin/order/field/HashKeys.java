package io.liza.admin.order.field;

import io.liza.order.OrderHashes;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The configured keys for hashes; a wrong key stops the start. */
@Startup
@ApplicationScoped
public class HashKeys {

    private final Optional<OrderHashes> hashes;

    HashKeys(HashConfig config) {
        this.hashes = OrderHashes.ofSetting(config.hashKey());
    }

    /** Empty without a key. */
    public Optional<OrderHashes> hashes() {
        return hashes;
    }

    /** The hash of a number with each key; empty without a key. */
    public List<String> ofPhone(String number) {
        return hashes.map(keys -> keys.phoneWithEachKey(number)).orElse(List.of());
    }
}
