package io.liza.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/** The main of the broker's own JVM: formats the storage once, then runs Kafka as its own scripts would. */
final class Broker {
    private Broker() {}

    /** Takes the settings file and the storage folder. A new cluster id on old data would be fatal, hence "once". */
    public static void main(String[] args) {
        Path settings = Path.of(args[0]);
        Path storage = Path.of(args[1]);
        if (!Files.exists(storage.resolve("meta.properties"))) {
            format(settings);
        }
        kafka.Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        // Kafka's own ids never begin with a dash, which its command line would take for an option.
        String cluster = Uuid.randomUuid().toString();
        String[] arguments = {"format", "--ignore-formatted", "-t", cluster, "-c", settings.toString()};
        int code = kafka.tools.StorageTool.execute(arguments, System.err);
        if (code != 0) {
            throw new IllegalStateException("the storage could not be formatted, code " + code);
        }
    }
}
