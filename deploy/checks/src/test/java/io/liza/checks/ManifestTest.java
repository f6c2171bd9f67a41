package io.liza.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of deploy/kubernetes as they are written: every field exists, and what they promise holds. */
class ManifestTest {
    private static final Manifests BASE = Manifests.of("base");
    private static final Manifests LOCAL = Manifests.of("overlays/local");
    private static final Manifests PRODUCTION = Manifests.of("overlays/production");

    static Stream<Workload> pods() {
        return Stream.of(BASE, LOCAL).flatMap(manifests -> manifests.workloads().stream());
    }

    static Stream<Workload> services() {
        return BASE.workloads().stream().filter(Workload::isService);
    }

    static Stream<Workload> configured() {
        return Stream.of(BASE, LOCAL, PRODUCTION)
                .flatMap(manifests -> manifests.workloads().stream())
                .filter(Workload::isOurs);
    }

    @Test
    void aFieldThatIsNoneIsNotOverlooked() {
        String job = "apiVersion: batch/v1\nkind: Job\nspec: {template: {spec: {restartPolcy: Never}}}";
        var unknown = assertThrows(IllegalArgumentException.class, () -> Manifests.parse(job));
        assertThat(unknown.getMessage(), containsString("restartPolcy"));

        String topic = "apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nspec: {partition: 1}";
        assertThrows(IllegalArgumentException.class, () -> Manifests.parse(topic));
        String cluster = "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nspec: {instance: 3}";
        assertThrows(IllegalArgumentException.class, () -> Manifests.parse(cluster));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodIsNobodyAndHasLimits(Workload workload) {
        var pod = workload.pod().getSpec();
        assertTrue(pod.getSecurityContext().getRunAsNonRoot());
        assertThat(pod.getSecurityContext().getRunAsUser(), greaterThan(0L));
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        assertFalse(pod.getAutomountServiceAccountToken());
        assertFalse(pod.getEnableServiceLinks());
        var container = workload.container();
        assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(
                List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        assertEquals(
                Set.of("cpu", "memory"), container.getResources().getRequests().keySet());
        assertEquals(
                Set.of("cpu", "memory"), container.getResources().getLimits().keySet());
        assertTrue(workload.labels().entrySet().containsAll(workload.selector().entrySet()));
        if (workload.isOurs()) {
            assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
            assertEquals("liza", workload.labels().get("app.kubernetes.io/part-of"));
            assertThat(workload.mounts(), hasItem("/tmp"));
        }
    }

    @ParameterizedTest
    @MethodSource("configured")
    void everyVariableIsKnown(Workload workload) {
        var variables = new ArrayList<>(workload.variables());
        for (EnvFromSource source : workload.container().getEnvFrom()) {
            Kustomization.all()
                    .forEach(kustomization -> variables.addAll(kustomization
                            .literals(source.getConfigMapRef().getName())
                            .keySet()));
        }

        assertThat(variables, not(empty()));
        assertThat(
                variables.stream()
                        .filter(variable -> !workload.settings().knows(variable))
                        .toList(),
                is(empty()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsProbedWhereItAnswers(Workload service) {
        var container = service.container();
        Map<String, Integer> ports = container.getPorts().stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));
        assertEquals(
                Map.of(
                        "http",
                        service.settings().port(),
                        "management",
                        service.settings().managementPort()),
                ports);
        assertEquals("/health/started", path(container.getStartupProbe()));
        assertEquals("/health/ready", path(container.getReadinessProbe()));
        assertEquals("/health/live", path(container.getLivenessProbe()));
        for (Probe probe :
                List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
            assertThat(path(probe), in(service.settings().healthPaths()));
            assertEquals("http", probe.getHttpGet().getPort().getStrVal());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsSpreadAndGoesInPeace(Workload service) {
        var spec = service.pod().getSpec();
        var spread = spec.getTopologySpreadConstraints();
        assertEquals(2, spread.size());
        assertEquals("DoNotSchedule", spread.get(0).getWhenUnsatisfiable());
        spread.forEach(
                rule -> assertEquals(service.selector(), rule.getLabelSelector().getMatchLabels()));

        int pause = Integer.parseInt(service.container()
                .getLifecycle()
                .getPreStop()
                .getExec()
                .getCommand()
                .get(1));
        assertThat(spec.getTerminationGracePeriodSeconds(), greaterThan(pause + 10L));

        var budget = named(PodDisruptionBudget.class, service.name());
        assertEquals(service.selector(), budget.getSpec().getSelector().getMatchLabels());
        assertEquals(1, budget.getSpec().getMaxUnavailable().getIntVal());
        var policy = named(NetworkPolicy.class, service.name());
        assertEquals(service.selector(), policy.getSpec().getPodSelector().getMatchLabels());
        var port = named(Service.class, service.name());
        assertEquals(service.selector(), port.getSpec().getSelector());
        assertEquals(service.settings().port(), port.getSpec().getPorts().get(0).getPort());
    }

    @Test
    void theSpoolIsADiskOfEachReplica() {
        var voice = services()
                .filter(service -> service.name().equals("voice-service"))
                .findFirst()
                .orElseThrow();

        assertThat(
                Repository.text("deploy/docker/Dockerfile"),
                containsString("LIZA_SPOOL_DIR=" + voice.mounts().get(0)));
        assertEquals("spool", voice.container().getVolumeMounts().get(0).getName());
    }

    @Test
    void migrationsAreAJobsWorkAlone() {
        var migration = BASE.workloads().stream()
                .filter(work -> work.name().equals("migration"))
                .findFirst()
                .orElseThrow();

        assertThat(migration.variables(), hasItem("LIZA_MIGRATE_AND_EXIT"));
        assertThat(migration.variables(), not(hasItem("LIZA_MIGRATED_BY_JOB")));
        var admin = services()
                .filter(service -> service.name().equals("admin-service"))
                .findFirst()
                .orElseThrow();
        assertThat(admin.variables(), hasItem("LIZA_MIGRATED_BY_JOB"));
        assertEquals(admin.container().getImage(), migration.container().getImage());
        assertEquals("liza-db-web", databaseSecret(admin), "the service is not the owner");
        assertEquals("liza-db-app", databaseSecret(migration));
    }

    private static String databaseSecret(Workload workload) {
        return workload.container().getEnv().stream()
                .filter(variable -> variable.getName().equals("DATABASE_URL"))
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSecretIsKeptHere() {
        Stream.of(BASE, LOCAL, PRODUCTION).forEach(manifests -> assertThat(manifests.all(Secret.class), is(empty())));
        assertTrue(Kustomization.of("overlays/production").secrets().isEmpty());
    }

    private static <T extends HasMetadata> T named(Class<T> kind, String name) {
        return BASE.all(kind).stream()
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
