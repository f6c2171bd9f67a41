package io.liza.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
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
        rendered.all(HasMetadata.class).stream()
                .filter(resource -> !resource.getKind().equals("Namespace"))
                .forEach(resource -> assertEquals("liza", resource.getMetadata().getNamespace()));
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
                "operator monitoring recovery single-sign-on",
                "monitoring external-kafka external-postgres single-sign-on"
            })
    void aComponentFitsTheProductionOverlay(String components) throws Exception {
        Manifests rendered = renderShop(components.split(" "));

        assertTrue(rendered.workloads().size() >= 3, components);
        assertEquals(
                components.contains("external-kafka"), rendered.all(Kafka.class).isEmpty());
        assertEquals(
                components.contains("external-postgres"),
                rendered.all(OperatorResources.Cluster.class).isEmpty());
        assertEquals(
                components.contains("monitoring"),
                !rendered.all(OperatorResources.PrometheusRule.class).isEmpty());
        for (Workload workload : rendered.workloads()) {
            Set<String> volumes = workload.pod().getSpec().getVolumes().stream()
                    .map(volume -> volume.getName())
                    .collect(Collectors.toSet());
            volumes.add("spool");
            workload.container().getVolumeMounts().forEach(mount -> assertThat(mount.getName(), in(volumes)));
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
        Workload service = render("production").workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
        EnvVar key = service.container().getEnv().stream()
                .filter(variable -> variable.getName().equals("KAFKA_SSL_KEYSTORE_KEY"))
                .findFirst()
                .orElseThrow();

        assertEquals(name, key.getValueFrom().getSecretKeyRef().getName());
        assertThat(service.container().getImage(), startsWith("images.example.com/liza/" + name + ":"));
        assertTrue(service.variables().size() > 6, "the patch has replaced the variables of the base");
    }

    private Manifests renderShop(String... components) throws IOException, InterruptedException {
        // Kustomize reads no absolute paths, so the shop's overlay needs the same file system.
        Path shop = Files.createDirectories(
                Repository.path("deploy/checks/target/shop").resolve(folder.getFileName()));
        String lines = Stream.of(components)
                .map(component -> "  - ../../../../kubernetes/components/" + component + "\n")
                .collect(Collectors.joining());
        Files.writeString(
                shop.resolve("kustomization.yaml"),
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
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
