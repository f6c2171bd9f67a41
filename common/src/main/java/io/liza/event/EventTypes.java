package io.liza.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liza.order.OrderStatusChanged;
import io.liza.settings.PromptsChanged;
import io.liza.settings.SettingsChanged;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Maps wire names to the records of {@link CallEvent}, by their annotations. */
final class EventTypes {

    private static final Map<String, Class<? extends CallEvent>> BY_NAME = Arrays.stream(
                    CallEvent.class.getPermittedSubclasses())
            .<Class<? extends CallEvent>>map(type -> type.asSubclass(CallEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventTypes::declaredName, Function.identity()));

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return declaredName(type);
        }
    };

    private EventTypes() {}

    /** Older versions that are read as the current one; what they lack is optional there. */
    private static final Map<String, Class<? extends CallEvent>> OLDER_VERSIONS =
            Map.of("liza.call.order-confirmed.v1", CallEvent.OrderConfirmed.class);

    static Optional<Class<? extends CallEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.getOrDefault(name, OLDER_VERSIONS.get(name)));
    }

    static String nameOf(Class<? extends CallEvent> type) {
        return NAMES.get(type);
    }

    static UUID id(Turn turn, String kind) {
        return uuid(turn.callSid() + '/' + turn.number() + '/' + kind);
    }

    static UUID id(OrderStatusChanged event) {
        return uuid(event.orderNumber().digits() + '/' + event.at());
    }

    static UUID id(SettingsChanged event) {
        return uuid(SettingsChanged.KEY + '/' + event.version());
    }

    static UUID id(PromptsChanged event) {
        return uuid(event.key() + '/' + event.version());
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String declaredName(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }
}
