package io.liza.admin.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * Adds to each operation the errors that follow from its parameters and body. The errors are defined in openapi.yaml.
 */
@OpenApiFilter(RunStage.BUILD)
public class ErrorResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(ErrorResponses::complete));
    }

    private static void complete(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean hasInput = operation.getRequestBody() != null || has(parameters, In.QUERY);
        var errors = new LinkedHashMap<String, String>();
        put(errors, "400", "BadRequest", hasInput);
        put(errors, "401", "Unauthorized", true);
        put(errors, "403", "Forbidden", true);
        put(errors, "404", "NotFound", has(parameters, In.PATH));
        put(errors, "409", "Conflict", has(parameters, In.HEADER));
        put(errors, "412", "PreconditionFailed", has(parameters, In.HEADER));
        put(errors, "429", "TooManyRequests", true);
        put(errors, "default", "Unexpected", true);
        errors.forEach((status, name) -> operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name)));
    }

    private static void put(Map<String, String> errors, String status, String name, boolean possible) {
        if (possible) {
            errors.put(status, name);
        }
    }

    private static boolean has(List<Parameter> parameters, In in) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == in);
    }
}
