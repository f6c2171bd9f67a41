package io.liza.admin.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Composes examples of bodies from the examples of their fields, unless openapi.yaml defines one. */
@OpenApiFilter(RunStage.BUILD)
public class ExampleBodies implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> complete(operation, schemas));
    }

    private static void complete(Operation operation, Map<String, Schema> schemas) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent(), schemas);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> complete(response.getContent(), schemas));
    }

    private static void complete(Content content, Map<String, Schema> schemas) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(ExampleBodies::hasNone)
                    .forEach(body -> body.setExample(example(body.getSchema(), schemas)));
        }
    }

    private static boolean hasNone(MediaType body) {
        return body.getSchema() != null && body.getExample() == null && body.getExamples() == null;
    }

    /** Returns the example of a schema; null if it has none. */
    private static Object example(Schema schema, Map<String, Schema> schemas) {
        if (has(schema.getExamples())) {
            return schema.getExamples().get(0);
        }
        if (has(schema.getEnumeration())) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getRef() != null) {
            String ref = schema.getRef();
            return example(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)), schemas);
        }
        if (has(schema.getAnyOf())) {
            return example(schema.getAnyOf().get(0), schemas);
        }
        if (schema.getItems() != null) {
            return List.of(example(schema.getItems(), schemas));
        }
        return schema.getProperties() == null ? null : object(schema.getProperties(), schemas);
    }

    private static Object object(Map<String, Schema> properties, Map<String, Schema> schemas) {
        var object = new LinkedHashMap<String, Object>();
        properties.forEach((name, property) -> {
            Object value = example(property, schemas);
            if (value != null) {
                object.put(name, value);
            }
        });
        return object;
    }

    private static boolean has(List<?> list) {
        return list != null && !list.isEmpty();
    }
}
