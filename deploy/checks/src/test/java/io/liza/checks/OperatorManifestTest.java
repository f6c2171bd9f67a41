package io.liza.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The production overlay with its operators, and the local one: copies, connections, rights and versions. */
class OperatorManifestTest {
    private static final Manifests BASE = Manifests.of("base");
    private static final Manifests LOCAL = Manifests.of("overlays/local");
    private static final Manifests PRODUCTION = Manifests.of("overlays/production");

    @Test
    void theDatabaseIsReadByAMemberOfTheRoleAndNoSuperuserIsHandedOut() {
        var role = PRODUCTION
                .all(OperatorResources.Cluster.class)
                .get(0)
                .spec()
                .managed()
                .roles()
                .get(0);
        assertEquals(List.of("liza_app"), role.inRoles());
        assertEquals("liza-db-web", role.passwordSecret().name());
        var postgres = LOCAL.workloads().stream()
                .filter(work -> work.name().equals("liza-db"))
                .findFirst()
                .orElseThrow();
        assertThat(postgres.variables(), not(hasItem("POSTGRES_USER")));
        assertThat(postgres.mounts(), hasItem("/docker-entrypoint-initdb.d"));
    }

    @Test
    void noSingleNodeMattersInProduction() {
        var voice = BASE.all(HorizontalPodAutoscaler.class).get(0).getSpec();
        assertEquals(3, voice.getMinReplicas());
        assertEquals("voice-service", voice.getScaleTargetRef().getName());
        var admin = PRODUCTION.all(OperatorResources.ScaledObject.class).get(0).spec();
        assertEquals(3, admin.minReplicaCount());
        assertEquals("admin-service", admin.scaleTargetRef().name());
        var database = PRODUCTION.all(OperatorResources.Cluster.class).get(0).spec();
        assertEquals(3, database.instances());
        assertEquals("required", database.affinity().podAntiAffinityType());
        var broker = PRODUCTION.all(KafkaNodePool.class).get(0).getSpec();
        assertEquals(3, broker.getReplicas());
        assertEquals(
                "kubernetes.io/hostname",
                broker.getTemplate()
                        .getPod()
                        .getAffinity()
                        .getPodAntiAffinity()
                        .getRequiredDuringSchedulingIgnoredDuringExecution()
                        .get(0)
                        .getTopologyKey());
    }

    @Test
    void theTopicsAreThoseOfTheServicesInThreeCopies() {
        var topics = PRODUCTION.all(KafkaTopic.class);

        assertEquals(
                Set.of("liza.calls", "liza.calls.dead-letter", "liza.orders", "liza.settings"),
                topics.stream().map(topic -> topic.getMetadata().getName()).collect(Collectors.toSet()));
        topics.forEach(topic -> {
            assertEquals(3, topic.getSpec().getReplicas());
            assertEquals(2, topic.getSpec().getConfig().get("min.insync.replicas"));
        });
        var lag = PRODUCTION
                .all(OperatorResources.ScaledObject.class)
                .get(0)
                .spec()
                .triggers()
                .get(0);
        var settings = Settings.of("admin-service").properties();
        assertEquals(
                settings.get("mp.messaging.incoming.calls.topic"),
                lag.metadata().get("topic"));
        assertEquals(
                settings.get("mp.messaging.incoming.calls.group.id"),
                lag.metadata().get("consumerGroup"));
        assertThat(Integer.parseInt(lag.metadata().get("lagThreshold")), greaterThan(0));
    }

    @Test
    void theDatabaseHasConnectionsForAllReplicasDuringARollout() {
        int ofOperatorAndSuperusers = 20;
        var settings = Settings.of("admin-service").properties();
        int ofReplica = Integer.parseInt(settings.getProperty("quarkus.datasource.reactive.max-size"))
                + Integer.parseInt(settings.getProperty("quarkus.datasource.jdbc.max-size"))
                + 1;
        int surge = BASE.all(Deployment.class)
                .get(0)
                .getSpec()
                .getStrategy()
                .getRollingUpdate()
                .getMaxSurge()
                .getIntVal();
        int replicas = PRODUCTION
                        .all(OperatorResources.ScaledObject.class)
                        .get(0)
                        .spec()
                        .maxReplicaCount()
                + surge;

        String allowed = PRODUCTION
                .all(OperatorResources.Cluster.class)
                .get(0)
                .spec()
                .postgresql()
                .parameters()
                .get("max_connections");

        assertThat(Integer.parseInt(allowed), greaterThanOrEqualTo(replicas * ofReplica + ofOperatorAndSuperusers));
    }

    @Test
    void theContainersOfStrimziAreAdmittedByTheRestrictedStandard() {
        var pool = PRODUCTION.all(KafkaNodePool.class).get(0).getSpec().getTemplate();
        var operator =
                PRODUCTION.all(Kafka.class).get(0).getSpec().getEntityOperator().getTemplate();

        for (var pod : List.of(pool.getPod(), operator.getPod())) {
            assertTrue(pod.getSecurityContext().getRunAsNonRoot());
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType());
        }
        for (var container : List.of(
                pool.getKafkaContainer(), operator.getTopicOperatorContainer(), operator.getUserOperatorContainer())) {
            assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
            assertEquals(
                    List.of("ALL"),
                    container.getSecurityContext().getCapabilities().getDrop());
        }
    }

    @Test
    void versionsOfServersArePinned() {
        var trigger = PRODUCTION
                .all(OperatorResources.ScaledObject.class)
                .get(0)
                .spec()
                .triggers()
                .get(0);

        assertThat(
                PRODUCTION.all(Kafka.class).get(0).getSpec().getKafka().getVersion(),
                matchesPattern("4\\.\\d+\\.\\d+"));
        assertThat(
                PRODUCTION.all(OperatorResources.Cluster.class).get(0).spec().imageName(),
                matchesPattern(".+/postgresql:\\d+\\.\\d+-.+"));
        assertThat(trigger.metadata().get("version"), startsWith("4."));
        assertEquals("earliest", trigger.metadata().get("offsetResetPolicy"));
    }
}
