package io.liza.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources that kubectl's kustomize renders; skipped without kubectl. */
class RenderedManifestTest {
    /** Made by operators and, where OPERATIONS.md says so, by people. */
    private static final Map<String, Set<String>> MADE_ELSEWHERE = Map.of(
            "local", Set.of(),
            "production",
                    Set.of(
                            "liza-db-app",
                            "liza-db-web",
                            "liza-cluster-ca-cert",
                            "voice-service",
                            "admin-service",
                            "liza-voice",
                            "liza-hash",
                            "liza-admin"));

    /** The lines that a shop adds for language packs of its own. */
    private static final String PROMPTS =
            "namespace: liza\nconfigMapGenerator: [{name: liza-prompts, files: [de.properties]}]\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void whatIsReferredToIsThere(String overlay) throws Exception {
        Manifests rendered = render(overlay);
        Set<String> names = new HashSet<>(MADE_ELSEWHERE.get(overlay));
        rendered.all(HasMetadata.class)
                .forEach(resource -> names.add(resource.getMetadata().getName()));

        for (Workload workload : rendered.workloads()) {
            var container = workload.container();
            container
                    .getEnvFrom()
                    .forEach(from -> assertThat(from.getConfigMapRef().getName(), in(names)));
            container.getEnv().stream()
                    .filter(variable -> variable.getValueFrom() != null)
                    .forEach(variable ->
                            assertThat(variable.getValueFrom().getSecretKeyRef().getName(), in(names)));
            List<String> variables = workload.variables();
            assertEquals(variables.size(), Set.copyOf(variables).size(), "a variable twice");
        }
        assertAllAreInTheNamespace(rendered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void oneHostNameLeadsToBothAndIsWhatTwilioSigns(String overlay) throws Exception {
        Manifests rendered = render(overlay);
        var rule = rendered.all(Ingress.class).get(0).getSpec().getRules().get(0);
        var tls = rendered.all(Ingress.class).get(0).getSpec().getTls().get(0);

        assertEquals(List.of(rule.getHost()), tls.getHosts());
        String publicUrl = rendered.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().startsWith("liza-voice"))
                .map(map -> map.getData().get("LIZA_PUBLIC_URL"))
                .findFirst()
                .orElseThrow();
        assertEquals("https://" + rule.getHost(), publicUrl);
        Map<String, String> paths = rule.getHttp().getPaths().stream()
                .collect(Collectors.toMap(
                        path -> path.getPath(),
                        path -> path.getBackend().getService().getName()));
        assertEquals(Map.of("/webhook", "voice-service", "/", "admin-service"), paths);
    }

    /** A shop's own overlay is the production overlay with components. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "monitoring",
                "recovery",
                "single-sign-on",
                "operator",
                "external-kafka",
                "external-postgres",
                "prompts",
                "operator external-kafka",
                "operator monitoring recovery single-sign-on prompts",
                "monitoring operator single-sign-on external-kafka external-postgres"
            })
    void aComponentFitsTheProductionOverlay(String components) throws Exception {
        Manifests rendered = renderShop(List.of(components.split(" ")));

        assertTrue(rendered.workloads().size() >= 3, components);
        assertEquals(
                components.contains("external-kafka"), rendered.all(Kafka.class).isEmpty());
        assertEquals(
                components.contains("external-postgres"),
                rendered.all(OperatorResources.Cluster.class).isEmpty());
        assertEquals(
                components.contains("monitoring"),
                !rendered.all(OperatorResources.PrometheusRule.class).isEmpty());
        assertAllAreInTheNamespace(rendered);
        for (Workload workload : rendered.workloads()) {
            assertThat(workload.container().getImage(), startsWith("images.example.com/liza/"));
            if (components.contains("external-kafka")) {
                workload.variables().forEach(variable -> assertThat(variable, not(startsWith("KAFKA_SSL_"))));
            }
            Set<String> volumes = workload.pod().getSpec().getVolumes().stream()
                    .map(volume -> volume.getName())
                    .collect(Collectors.toSet());
            volumes.add("spool");
            workload.container().getVolumeMounts().forEach(mount -> assertThat(mount.getName(), in(volumes)));
        }
    }

    @Test
    void withAnotherKafkaTheOperatorTakesItsAddressAndRightsFromTheSecretToo() throws Exception {
        Manifests rendered = renderShop(List.of("operator", "external-kafka"));

        Workload operator = named(rendered, "operator");
        Set<String> secrets = operator.container().getEnv().stream()
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .collect(Collectors.toSet());
        assertEquals(Set.of("liza-kafka"), secrets);
        NetworkPolicy policy = rendered.all(NetworkPolicy.class).stream()
                .filter(resource -> resource.getMetadata().getName().equals("operator"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                policy.getSpec().getEgress().stream()
                        .anyMatch(rule -> rule.getTo().isEmpty()),
                "Kafka may be anywhere");
    }

    /** The webhooks and the dashboard have probes of their own, whose jobs the alerts name. */
    @Test
    void theProbesTakeTheWayOfTwilioAndThatOfTheStaff() throws Exception {
        Manifests rendered = renderShop(List.of("monitoring"));
        String host =
                rendered.all(Ingress.class).get(0).getSpec().getRules().get(0).getHost();

        Map<String, List<String>> probes = rendered.all(OperatorResources.Probe.class).stream()
                .map(OperatorResources.Probe::spec)
                .collect(Collectors.toMap(
                        spec -> spec.jobName(),
                        spec -> spec.targets().staticConfig().addresses()));

        assertEquals(
                Map.of(
                        "liza-public", List.of("https://" + host + "/webhook/health"),
                        "liza-dashboard", List.of("https://" + host + "/health")),
                probes);
        String rules = Repository.text("deploy/prometheus/liza.rules.yml");
        probes.keySet().forEach(job -> assertThat(rules, containsString("probe_success{job=\"" + job + "\"}")));
    }

    /** The overlay of OPERATIONS.md: the config map is that of the shop's files, in both services. */
    @Test
    void languagePacksOfTheShopReachBothServices() throws Exception {
        Manifests rendered = renderShop(List.of("prompts"));

        String packs = rendered.all(ConfigMap.class).stream()
                .filter(map -> map.getData() != null && map.getData().containsKey("de.properties"))
                .map(map -> map.getMetadata().getName())
                .findFirst()
                .orElseThrow();
        for (String service : List.of("voice-service", "admin-service")) {
            Workload workload = named(rendered, service);
            assertThat(workload.mounts(), hasItem("/prompts"));
            assertTrue(
                    workload.pod().getSpec().getVolumes().stream()
                            .anyMatch(volume -> volume.getConfigMap() != null
                                    && packs.equals(volume.getConfigMap().getName())),
                    service);
        }
    }

    /** Settings that both services read are in one config map, so that they cannot differ. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void settingsOfBothServicesAreInOnePlace(String overlay) throws Exception {
        List<ConfigMap> maps = render(overlay).all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().matches("liza-(common|voice|admin)(-.*)?"))
                .toList();

        assertEquals(3, maps.size());
        for (ConfigMap map : maps) {
            boolean isCommon = map.getMetadata().getName().startsWith("liza-common");
            Map<String, String> data = map.getData() == null ? Map.of() : map.getData();
            for (String variable : data.keySet()) {
                boolean isOfBoth = Stream.of("voice-service", "admin-service")
                        .allMatch(service -> Settings.of(service).knows(variable));
                assertEquals(isCommon, isOfBoth, variable);
            }
        }
    }

    @Test
    void bothLoginsVerifyTheDatabase() throws Exception {
        List<String> addresses = render("production").workloads().stream()
                .flatMap(workload -> workload.container().getEnv().stream())
                .filter(variable -> variable.getName().equals("DATABASE_URL"))
                .map(EnvVar::getValue)
                .toList();

        assertEquals(2, addresses.size());
        addresses.forEach(address -> assertThat(address, startsWith("$(DATABASE_ADDRESS)?sslmode=verify-full&")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice-service", "admin-service"})
    void aServiceProvesToKafkaWhoItIs(String name) throws Exception {
        Workload service = named(render("production"), name);
        EnvVar key = service.container().getEnv().stream()
                .filter(variable -> variable.getName().equals("KAFKA_SSL_KEYSTORE_KEY"))
                .findFirst()
                .orElseThrow();

        assertEquals(name, key.getValueFrom().getSecretKeyRef().getName());
        assertThat(service.container().getImage(), startsWith("images.example.com/liza/" + name + ":"));
        assertTrue(service.variables().size() > 6, "the patch has replaced the variables of the base");
    }

    private static Workload named(Manifests rendered, String name) {
        return rendered.workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAllAreInTheNamespace(Manifests rendered) {
        for (Object resource : rendered.all()) {
            ObjectMeta metadata = metadata(resource);
            if (!(resource instanceof Namespace)) {
                assertEquals("liza", metadata.getNamespace(), metadata.getName());
            }
        }
    }

    private static ObjectMeta metadata(Object resource) {
        return resource instanceof HasMetadata known
                ? known.getMetadata()
                : ((OperatorResources.Resource) resource).metadata();
    }

    private Manifests renderShop(List<String> components) throws IOException, InterruptedException {
        // Kustomize reads no absolute paths, so the shop's overlay needs the same file system.
        Path shop = Files.createDirectories(
                Repository.path("deploy/checks/target/shop").resolve(folder.getFileName()));
        String lines = components.stream()
                .map(component -> "  - ../../../../kubernetes/components/" + component + "\n")
                .collect(Collectors.joining());
        Files.writeString(shop.resolve("de.properties"), "language=Deutsch");
        Files.writeString(
                shop.resolve("kustomization.yaml"),
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
                        + (components.contains("prompts") ? PROMPTS : "")
                        + "resources: [../../../../kubernetes/overlays/production]\ncomponents:\n" + lines);
        return render(shop);
    }

    private Manifests render(String overlay) throws IOException, InterruptedException {
        return render(Repository.path("deploy/kubernetes/overlays/" + overlay));
    }

    private Manifests render(Path kustomization) throws IOException, InterruptedException {
        Path output = folder.resolve("rendered.yaml");
        Path errors = folder.resolve("errors.log");
        var command = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Process kubectl;
        try {
            kubectl = command.start();
        } catch (IOException e) {
            return abort("without kubectl the overlays are not rendered");
        }
        assertEquals(0, kubectl.waitFor(), Files.readString(errors));
        return Manifests.parse(Files.readString(output));
    }
}
