package io.liza.admin.http.openapi;

import static io.liza.admin.fixture.Visitor.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.liza.admin.access.Route;
import io.liza.admin.fixture.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The OpenAPI document: there for everybody, valid, and complete. A new endpoint below /api is held to it too. */
@QuarkusTest
class OpenApiHttpTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void itComesAsYamlOrAsJson() {
        anonymous().get("/openapi").then().statusCode(200).body(startsWith("---\nopenapi: 3.1"));
        anonymous()
                .accept("application/json")
                .get("/openapi")
                .then()
                .contentType(containsString("json"))
                .body("info.title", equalTo("Liza"));
        anonymous().get("/openapi?format=json").then().body("openapi", startsWith("3.1"));
    }

    @Test
    void aParserFindsNothingWrong() {
        var options = new ParseOptions();
        options.setResolve(true);
        String yaml = anonymous().get("/openapi").asString();

        var result = new OpenAPIV3Parser().readContents(yaml, null, options);

        assertEquals(List.of(), result.getMessages());
        assertFalse(result.getOpenAPI().getPaths().isEmpty());
        assertFalse(new OpenAPIV3Parser()
                .readContents(yaml.replace("operationId: getCall", "operationId: listCalls"), null, options)
                .getMessages()
                .isEmpty());
    }

    @Test
    void itDescribesTheApiAndNoPages() {
        assertEquals(
                Route.all().stream()
                        .filter(Route::isApi)
                        .map(route -> route.method().toLowerCase(Locale.ROOT) + " " + route.path())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(operations(ApiDocument.load()).keySet()));
    }

    @Test
    void everyOperationSaysWhatItIsForAndHowToComeIn() {
        var document = ApiDocument.load();
        assertEquals(
                Set.of("bearer", "basic"),
                Set.copyOf(document.root.at("/components/securitySchemes").findValuesAsText("scheme")));
        assertEquals(2, document.root.get("security").size());

        var ids = new HashSet<String>();
        operations(document).forEach((name, operation) -> {
            assertTrue(operation.hasNonNull("summary"), name);
            assertTrue(operation.path("tags").size() > 0, name);
            assertTrue(ids.add(operation.path("operationId").asText()), name);
            for (JsonNode parameter : operation.path("parameters")) {
                assertTrue(parameter.hasNonNull("description"), name + parameter);
                assertTrue(parameter.hasNonNull("example"), name + parameter);
            }
        });
    }

    @Test
    void everyOperationSaysHowItFails() {
        operations(ApiDocument.load()).forEach((name, operation) -> {
            var expected = new TreeSet<>(List.of("401", "403", "429", "default"));
            if (name.contains("{")) {
                expected.add("404");
            }
            if (operation.has("requestBody")
                    || operation.path("parameters").findValuesAsText("in").contains("query")) {
                expected.add("400");
            }
            if (operation.path("parameters").findValuesAsText("name").contains("If-Match")) {
                expected.addAll(List.of("409", "412"));
            }
            var told = new TreeSet<String>();
            operation.path("responses").fieldNames().forEachRemaining(told::add);
            assertTrue(told.containsAll(expected), name + told);
        });
    }

    @Test
    void everyBodyHasAnExampleThatIsAsDescribed() {
        var document = ApiDocument.load();
        operations(document).forEach((name, operation) -> {
            assertExamples(name + " takes", document, operation.path("requestBody"));
            operation
                    .path("responses")
                    .fields()
                    .forEachRemaining(response -> assertExamples(
                            name + " answers " + response.getKey(), document, document.resolved(response.getValue())));
        });
    }

    private static void assertExamples(String name, ApiDocument document, JsonNode message) {
        for (JsonNode content : message.path("content")) {
            if (content.path("schema").path("type").asText().equals("string")) {
                continue;
            }
            assertTrue(content.hasNonNull("example"), name);
            assertEquals(
                    Set.of(),
                    Set.copyOf(document.schema(content.get("schema")).validate(content.get("example"))),
                    name);
        }
    }

    /** By verb and path. */
    private static Map<String, JsonNode> operations(ApiDocument document) {
        var operations = new TreeMap<String, JsonNode>();
        document.root.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (VERBS.contains(operation.getKey())) {
                        operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
        assertFalse(operations.isEmpty());
        return operations;
    }
}
