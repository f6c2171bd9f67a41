package io.liza.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.liza.settings.PromptsChanged;
import io.liza.settings.SettingsChanged;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document matches the golden samples. */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();

    static Stream<String> wireNames() {
        return Stream.concat(
                CallEventSamplesTest.wireNames(),
                Stream.of(OrderStatusChanged.TYPE, SettingsChanged.TYPE, PromptsChanged.TYPE));
    }

    @Test
    void everyTypeIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.at("/components/messages")
                .forEach(message -> described.add(message.get("name").asText()));

        assertEquals(wireNames().collect(Collectors.toCollection(TreeSet::new)), described);
    }

    @Test
    void allThatIsToldOfAnOrderMatchesTheSchema() throws IOException {
        var event = new OrderStatusChanged(
                new OrderNumber("4711"),
                OrderStatus.SHIPPED,
                Instant.parse("2026-11-22T09:31:00Z"),
                new Delivery(
                        LocalDate.parse("2026-11-24"),
                        LocalDate.parse("2026-11-26"),
                        LocalDate.parse("2026-11-22"),
                        null,
                        "DHL"),
                new OrderMessage(Map.of(OrderMessage.ANY, "Bitte klingeln Sie bei Nachbarn.")),
                new CallerCheck("ab".repeat(32), null, Instant.parse("2026-11-22T23:00:00Z")));
        JsonNode written = JSON.readTree(EventCodec.toJson(event));

        assertTrue(schema(OrderStatusChanged.TYPE).validate(written).isEmpty(), written::toString);
        assertEquals("2026-11-24", written.at("/delivery/promisedFrom").asText());
        assertEquals(
                "Bitte klingeln Sie bei Nachbarn.", written.at("/message/any").asText());
    }

    @Test
    void everyTopicIsNamed() {
        Set<String> addresses = new TreeSet<>();
        DOCUMENT.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertEquals(
                new TreeSet<>(Set.of(Topics.CALLS, Topics.DEAD_LETTERS, Topics.ORDERS, Topics.SETTINGS)), addresses);
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void everySampleMatchesItsSchemaAndIsInvalidWithoutItsFields(String wireName) throws IOException {
        JsonSchema schema = schema(wireName);
        ObjectNode sample = (ObjectNode) JSON.readTree(read("/golden/" + wireName + ".json"));

        assertTrue(
                schema.validate(sample).isEmpty(), () -> schema.validate(sample).toString());
        assertFalse(schema.validate(JSON.createObjectNode()).isEmpty());
        sample.put("at", 5);
        assertFalse(schema.validate(sample).isEmpty());
    }

    private static JsonSchema schema(String wireName) {
        for (JsonNode message : DOCUMENT.at("/components/messages")) {
            if (message.get("name").asText().equals(wireName)) {
                ObjectNode schema = message.get("payload").deepCopy();
                schema.set("components", DOCUMENT.get("components"));
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema);
            }
        }
        throw new AssertionError(wireName + " is not described");
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(read("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
