package io.liza.checks;

import io.liza.local.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The files of the project, by their paths below its top. */
final class Repository {

    private Repository() {}

    static Path path(String path) {
        return Installation.repository().resolve(path);
    }

    /** Reads the only document of a YAML file. */
    static Map<String, Object> yaml(String path) {
        return strictYaml().load(text(path));
    }

    /** Refuses a mapping with the same key twice, as Docker and Kubernetes do. */
    static Yaml strictYaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options);
    }

    static String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
