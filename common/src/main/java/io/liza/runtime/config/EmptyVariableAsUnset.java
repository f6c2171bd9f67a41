package io.liza.runtime.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.regex.Pattern;

/**
 * Treats an empty environment variable as unset, so that the default applies: compose files and {@code .env} files pass
 * empty variables on. Settings read their variables by name, as in {@code ${LIZA_LANGUAGES:de,en}}.
 */
@Priority(Priorities.LIBRARY)
public final class EmptyVariableAsUnset implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        boolean blank =
                value != null && value.getValue() != null && value.getValue().isBlank();
        return blank && VARIABLE.matcher(name).matches() ? null : value;
    }
}
