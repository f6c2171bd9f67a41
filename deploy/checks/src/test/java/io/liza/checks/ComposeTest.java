package io.liza.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml, and what it hands to the images, against what the services know. */
class ComposeTest {
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)([:?-][^}]*)?}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|TOKEN|SECRET|DATABASE_URL");

    private final String text = Repository.text("docker-compose.yml");
    private final JsonNode compose = new ObjectMapper().valueToTree(Repository.yaml("docker-compose.yml"));
    private final JsonNode services = compose.get("services");

    @ParameterizedTest
    @ValueSource(strings = {"voice-service", "admin-service"})
    void everyVariableIsKnownToItsService(String name) {
        Settings settings = Settings.of(name);
        List<String> variables = names(services.get(name).get("environment"));

        assertThat(
                variables.stream().filter(variable -> !settings.knows(variable)).toList(), is(empty()));
        assertThat(variables, not(empty()));
    }

    /** Left out: what only a start on loopback may set, and what the image or another service sets. */
    @ParameterizedTest
    @CsvSource({
        "voice-service, LIZA_ALLOW_UNSIGNED;LIZA_SPOOL_DIR",
        "admin-service, LIZA_LOCAL;LIZA_ADMIN_PASSWORD_FILE;LIZA_MIGRATE_AND_EXIT"
    })
    void everyDocumentedVariableReachesItsService(String name, String leftOut) {
        Set<String> known = Settings.of(name).variables();
        known.retainAll(Settings.documented());
        known.removeAll(Set.of(leftOut.split(";")));

        known.removeAll(names(services.get(name).get("environment")));

        assertThat(known, is(empty()));
    }

    @Test
    void logsAreRotatedAndOwnImagesAreNeverPulled() {
        services.forEach(service -> {
            assertTrue(service.at("/logging/options").has("max-size"), service.toString());
            if (service.get("image").asText().startsWith("liza/")) {
                assertEquals("never", service.path("pull_policy").asText());
                assertThat(service.get("image").asText(), not(containsString("latest")));
            }
        });
    }

    @Test
    void everyVariableOfTheEnvironmentIsDocumented() {
        Set<String> asked =
                REFERENCE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        services.forEach(service -> service.path("environment").properties().forEach(variable -> {
            if (variable.getValue().isNull()) {
                asked.add(variable.getKey());
            }
        }));

        asked.forEach(variable -> assertThat(variable, in(Settings.documented())));
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreDemanded() {
        services.forEach(service -> service.path("environment").properties().forEach(variable -> {
            if (SECRET.matcher(variable.getKey()).find() && !variable.getValue().isNull()) {
                assertThat(variable.getValue().asText(), containsString("${"));
            }
        }));
        for (String needed : List.of("POSTGRES_PASSWORD", "LIZA_WEB_PASSWORD", "LIZA_HOST")) {
            assertThat(text, containsString("${" + needed + ":?"));
        }
    }

    /** What roles.sql makes is tried with a real Postgres in deploy/local (RolesIT). */
    @Test
    void theDatabaseIsMigratedByItsOwnerAndReadByAMemberOfTheRole() {
        JsonNode postgres = services.get("postgres");
        assertThat(names(postgres.get("environment")), not(hasItem("POSTGRES_USER")));
        assertThat(
                postgres.get("volumes").toString(),
                containsString("./deploy/postgres/roles.sql:/docker-entrypoint-initdb.d/"));
        Pattern.compile("(?m)^\\\\getenv \\w+ (\\w+)$")
                .matcher(Repository.text("deploy/postgres/roles.sql"))
                .results()
                .forEach(read -> assertTrue(postgres.get("environment").has(read.group(1)), read.group(1)));
        assertThat(databaseUrl("migration"), startsWith("postgresql://liza:${POSTGRES_PASSWORD}@"));
        assertThat(databaseUrl("admin-service"), startsWith("postgresql://liza_web:${LIZA_WEB_PASSWORD}@"));
        assertThat(names(services.get("admin-service").get("environment")), hasItem("LIZA_MIGRATED_BY_JOB"));
        assertThat(names(services.get("admin-service").get("depends_on")), hasItem("migration"));
    }

    private String databaseUrl(String service) {
        return services.get(service).get("environment").get("DATABASE_URL").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice-service", "admin-service"})
    void aServiceIsLockedInAndListensWhereItsSettingsSay(String name) {
        JsonNode service = services.get(name);
        JsonNode arguments = service.get("build").get("args");

        assertTrue(service.get("read_only").asBoolean());
        assertEquals("ALL", service.get("cap_drop").get(0).asText());
        assertEquals(
                "no-new-privileges:true", service.get("security_opt").get(0).asText());
        assertTrue(service.has("mem_limit"));
        assertEquals(name, arguments.get("SERVICE").asText());
        assertEquals(Settings.of(name).port(), arguments.get("PORT").asInt());
        assertThat(
                service.get("image").asText(),
                endsWith(":" + arguments.get("VERSION").asText()));
        assertTrue(Files.exists(
                Repository.path(service.get("build").get("dockerfile").asText())));
    }

    @Test
    void onlyTheProxyIsReachableFromOutside() {
        services.properties().forEach(service -> service.getValue()
                .path("ports")
                .forEach(port -> assertTrue(
                        service.getKey().equals("proxy") || port.asText().startsWith("127.0.0.1:"), service.getKey())));
    }

    @Test
    void alertsAndBoardAreProvisionedWithTheProfile() {
        JsonNode prometheus = services.get("prometheus");
        JsonNode settings = new ObjectMapper().valueToTree(Repository.yaml("deploy/docker/monitoring/prometheus.yml"));

        List.of("prometheus", "alertmanager", "grafana", "blackbox-exporter", "node-exporter")
                .forEach(name -> assertEquals(
                        "monitoring", services.get(name).at("/profiles/0").asText(), name));
        Set<String> scraped = StreamSupport.stream(
                        settings.get("scrape_configs").spliterator(), false)
                .map(job -> job.at("/static_configs/0/targets/0").asText())
                .filter(target -> target.contains("-service:"))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "voice-service:" + Settings.of("voice-service").managementPort(),
                        "admin-service:" + Settings.of("admin-service").managementPort()),
                scraped);
        for (String rules : List.of("liza", "compose")) {
            assertTrue(Files.exists(Repository.path("deploy/prometheus/" + rules + ".rules.yml")));
            assertThat(prometheus.get("entrypoint").toString(), containsString(rules));
        }
        assertThat(
                prometheus.get("entrypoint").toString(),
                allOf(
                        containsString("target liza-public /webhook/health"),
                        containsString("target liza-dashboard /health")));
        assertThat(services.get("grafana").get("volumes").toString(), containsString("./deploy/grafana:"));
    }

    /** The backups themselves are made and restored by BackupIT. */
    @Test
    void backupsComeFromTheDatabasesOwnerAndTheirAgeIsWatched() {
        JsonNode backup = services.get("backup");

        assertEquals("backup", backup.at("/profiles/0").asText());
        assertEquals(services.get("postgres").get("image"), backup.get("image"));
        assertEquals("liza", backup.at("/environment/PGUSER").asText());
        assertThat("files of other users", backup.get("cap_add").toString(), containsString("DAC_OVERRIDE"));
        assertTrue(Files.exists(Repository.path("deploy/docker/backup/backup.sh")));
        assertThat(
                services.get("node-exporter").get("command").toString(), containsString("textfile.directory=/backups"));
        assertThat(
                Repository.text("deploy/docker/backup/backup.sh"),
                containsString("liza_backup_last_success_timestamp_seconds"));
    }

    /** The smallest machine is named after these sums. */
    @Test
    void theLimitsOfMemoryAreWhatTheTextsSay() {
        assertEquals(3.5 * 1024, limits(""));
        assertEquals(0.25 * 1024, limits("backup"));
        assertEquals(1.1 * 1024, limits("monitoring"), 0.05 * 1024);
        for (String file : List.of("docker-compose.yml", "deploy/prometheus/RUNBOOK.md")) {
            assertThat(
                    Repository.text(file).replaceAll("\\s+#?\\s*", " "),
                    stringContainsInOrder("are 3.5 GB", "0.25 GB more", "1.1 GB more"));
        }
    }

    /** Of the services of a profile that run all the time, in MB. */
    private double limits(String profile) {
        return StreamSupport.stream(services.spliterator(), false)
                .filter(service -> service.at("/profiles/0").asText().equals(profile))
                .filter(service -> !service.path("restart").asText().equals("no"))
                .map(service -> service.get("mem_limit").asText())
                .mapToDouble(
                        limit -> Double.parseDouble(limit.replaceFirst("[mg]$", "")) * (limit.endsWith("g") ? 1024 : 1))
                .sum();
    }

    @Test
    void theEngineersProgramReachesKafkaAndTheDatabaseAsTheAdminService() {
        JsonNode operator = services.get("operator");
        JsonNode admin = services.get("admin-service");

        assertEquals(admin.get("image"), operator.get("image"));
        for (String variable : List.of("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL")) {
            assertEquals(admin.at("/environment/" + variable), operator.at("/environment/" + variable));
        }
        assertTrue(Files.exists(Repository.path("deploy/docker/operator")));
        assertEquals("/liza/operator", operator.at("/entrypoint/0").asText());
    }

    @Test
    void nobodyStartsBeforeWhatItNeedsIsHealthy() {
        services.properties().forEach(service -> service.getValue()
                .path("depends_on")
                .properties()
                .forEach(needed -> {
                    JsonNode other = services.get(needed.getKey());
                    boolean ends = other.path("restart").asText().equals("no");
                    boolean isOurs = other.has("build");
                    assertTrue(ends || isOurs || other.has("healthcheck"), needed.getKey());
                    assertEquals(
                            ends ? "service_completed_successfully" : "service_healthy",
                            needed.getValue().get("condition").asText());
                }));
        assertEquals(
                Set.of("voice-service", "admin-service"),
                Set.copyOf(names(services.get("proxy").get("depends_on"))));
    }

    @Test
    void everyVolumeIsDeclaredAndTheSpoolIsWhereTheImageKeepsIt() {
        services.forEach(service -> service.path("volumes").forEach(volume -> {
            if (volume.isObject()) {
                assertEquals("bind", volume.get("type").asText());
                return;
            }
            String source = volume.asText().split(":")[0];
            if (source.equals("/")) {
                return;
            }
            boolean exists = source.startsWith("./")
                    ? Files.exists(Repository.path(source))
                    : compose.get("volumes").has(source);
            assertTrue(exists, source);
        }));
        String spool =
                services.get("voice-service").get("volumes").get(0).asText().split(":")[1];
        assertThat(Repository.text("deploy/docker/Dockerfile"), containsString("LIZA_SPOOL_DIR=" + spool));
    }

    @Test
    void theHealthCheckOfTheImageAsksProbesOfBoth() {
        List<String> probes = all("GET (\\S+) ", Repository.text("deploy/docker/healthy"));
        assertEquals(List.of("/health/live", "/health/ready"), probes);
        Stream.of("voice-service", "admin-service")
                .forEach(service ->
                        assertThat(Settings.of(service).healthPaths(), hasItems(probes.toArray(String[]::new))));
        assertThat(Repository.text("deploy/docker/Dockerfile"), containsString("CMD [\"/liza/healthy\"]"));
    }

    @Test
    void theProxySendsWebhooksToVoiceAndAllElseToAdmin() {
        String proxy = Repository.text("deploy/docker/Caddyfile");

        assertEquals(
                "voice-service:" + Settings.of("voice-service").port(),
                first("(?s)handle /webhook/\\* \\{\\s*reverse_proxy (\\S+)", proxy));
        assertEquals(
                "admin-service:" + Settings.of("admin-service").port(),
                first("(?s)handle \\{\\s*reverse_proxy (\\S+)", proxy));
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> names(JsonNode node) {
        return Stream.iterate(node.fieldNames(), names -> names)
                .limit(node.size())
                .map(names -> names.next())
                .toList();
    }
}
