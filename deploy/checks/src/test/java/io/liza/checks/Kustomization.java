package io.liza.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kustomization.yaml. */
record Kustomization(Map<String, Object> yaml) {

    static Kustomization of(String folder) {
        return new Kustomization(Repository.yaml("deploy/kubernetes/" + folder + "/kustomization.yaml"));
    }

    static Stream<Kustomization> all() {
        return Stream.of("base", "overlays/local", "overlays/production").map(Kustomization::of);
    }

    /** The settings of the config map with this name. */
    Map<String, String> literals(String configMap) {
        var literals = new HashMap<String, String>();
        list("configMapGenerator").stream()
                .filter(generator -> generator.get("name").equals(configMap))
                .flatMap(generator -> ((List<?>) generator.get("literals")).stream())
                .map(literal -> literal.toString().split("=", 2))
                .forEach(pair -> literals.put(pair[0], pair[1]));
        return literals;
    }

    List<Map<String, Object>> secrets() {
        return list("secretGenerator");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) yaml.getOrDefault(name, List.of());
    }
}
