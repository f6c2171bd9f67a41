package io.liza.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The environment variables and ports of a service, read from its own settings. */
record Settings(Properties properties) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

    /** Read by code instead of settings: DatabaseUrlSource and SingleSignOnSource of the admin-service. */
    private static final Set<String> OF_CODE = Set.of("DATABASE_URL", "LIZA_OIDC_ISSUER");

    static Settings of(String service) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(service + "/src/main/resources/application.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings(properties);
    }

    /** Every variable that .env.example explains, commented out or not. */
    static Set<String> documented() {
        return Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]+)=")
                .matcher(Repository.text(".env.example"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    boolean knows(String variable) {
        return variables().contains(variable)
                || isKafka(variable)
                || properties.stringPropertyNames().stream()
                        .anyMatch(key -> asVariable(key).equals(variable))
                || OF_CODE.contains(variable) && isOurs();
    }

    int port() {
        return Integer.parseInt(properties.getProperty("quarkus.http.port"));
    }

    int managementPort() {
        return Integer.parseInt(properties.getProperty("quarkus.management.port"));
    }

    /** The probes that SmallRye Health serves on the service's own port. */
    Set<String> healthPaths() {
        String root = properties.getProperty("quarkus.smallrye-health.root-path");
        return Set.of(root + "/live", root + "/ready", root + "/started");
    }

    private boolean isOurs() {
        return properties.containsKey("quarkus.datasource.db-kind");
    }

    /** The variables that its settings name. */
    Set<String> variables() {
        return properties.values().stream()
                .flatMap(value -> VARIABLE.matcher(value.toString()).results())
                .map(this::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(MatchResult found) {
        return found.group(1);
    }

    /** Quarkus hands KAFKA_… to every client, whose settings these then are. */
    private static boolean isKafka(String variable) {
        String name = variable.replaceFirst("^KAFKA_", "").toLowerCase().replace('_', '.');
        return variable.startsWith("KAFKA_")
                && (name.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                        || ConsumerConfig.configNames().contains(name)
                                && ProducerConfig.configNames().contains(name));
    }

    private static String asVariable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase();
    }
}
