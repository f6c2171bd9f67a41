package io.liza.admin.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Marks all properties that cannot be null as required, and removes the type of nullable references, which excludes
 * null.
 */
@OpenApiFilter(RunStage.BUILD)
public class Nullability implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(schema.getProperties().entrySet().stream()
                    .filter(property -> !isNullable(property.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        if (isNullableReference(schema)) {
            schema.setType(null);
        }
        return schema;
    }

    private static boolean isNullable(Schema schema) {
        return isNull(schema) || isNullableReference(schema);
    }

    private static boolean isNullableReference(Schema schema) {
        return schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Nullability::isNull);
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
