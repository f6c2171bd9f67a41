package io.liza.admin.access.sso;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Enables single sign-on if {@code LIZA_OIDC_ISSUER} is set. */
public class SingleSignOnSource implements ConfigSourceFactory {
    private static final String NAME = "LIZA_OIDC_ISSUER";
    /** Above application.properties (250), below the environment (300). */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue issuer = context.getValue(NAME);
        if (issuer == null || issuer.getValue() == null || issuer.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.sso.tenant-enabled",
                        "true",
                        "quarkus.oidc.sso.auth-server-url",
                        issuer.getValue().strip()),
                NAME,
                ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
