package io.liza.checks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;

/** The fields that we use of CloudNativePG, its Barman Cloud plugin, KEDA and the Prometheus operator, which publish no models. */
final class OperatorResources {
    static final Map<String, Class<?>> KINDS = Map.of(
            "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class,
            "monitoring.coreos.com/v1 Probe", Probe.class,
            "postgresql.cnpg.io/v1 Cluster", Cluster.class,
            "postgresql.cnpg.io/v1 ScheduledBackup", ScheduledBackup.class,
            "barmancloud.cnpg.io/v1 ObjectStore", ObjectStore.class,
            "keda.sh/v1alpha1 ScaledObject", ScaledObject.class,
            "keda.sh/v1alpha1 TriggerAuthentication", TriggerAuthentication.class);

    private OperatorResources() {}

    interface Resource {
        ObjectMeta metadata();
    }

    record PodMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(LabelSelector selector, List<Endpoint> podMetricsEndpoints) {}

        record Endpoint(String port, String path, List<Relabeling> relabelings) {}

        record Relabeling(List<String> sourceLabels, String targetLabel) {}
    }

    record PrometheusRule(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(List<Group> groups) {}

        record Group(String name, List<Rule> rules) {}

        record Rule(
                String record,
                String alert,
                String expr,
                @JsonProperty("for") String pending,
                Map<String, String> labels,
                Map<String, String> annotations) {}
    }

    record Probe(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(String jobName, String interval, String module, Prober prober, Targets targets) {}

        record Prober(String url) {}

        record Targets(StaticConfig staticConfig) {}

        record StaticConfig(@JsonProperty("static") List<String> addresses) {}
    }

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(
                int instances,
                String imageName,
                Bootstrap bootstrap,
                Managed managed,
                Postgresql postgresql,
                Affinity affinity,
                Storage storage,
                Storage walStorage,
                ResourceRequirements resources,
                List<Plugin> plugins,
                List<ExternalCluster> externalClusters) {}

        record Bootstrap(InitDb initdb, Recovery recovery) {}

        record Recovery(String source, String database, String owner) {}

        record ExternalCluster(String name, ExternalPlugin plugin) {}

        record ExternalPlugin(String name, Map<String, String> parameters) {}

        record InitDb(String database, String owner, List<String> postInitApplicationSQL) {}

        record Managed(List<Role> roles) {}

        record Role(String name, boolean login, List<String> inRoles, Name passwordSecret) {}

        record Name(String name) {}

        record Postgresql(Map<String, String> parameters, Synchronous synchronous) {}

        record Synchronous(String method, int number, String dataDurability) {}

        record Affinity(String podAntiAffinityType, String topologyKey) {}

        record Storage(String size) {}

        record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}
    }

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(
                String schedule, String backupOwnerReference, Name cluster, String method, Name pluginConfiguration) {}

        record Name(String name) {}
    }

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(String retentionPolicy, Configuration configuration) {}

        record Configuration(
                String destinationPath, String endpointURL, Credentials s3Credentials, Files wal, Files data) {}

        record Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

        record Files(String compression, String encryption) {}
    }

    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(
                Target scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int pollingInterval,
                Fallback fallback,
                Advanced advanced,
                List<Trigger> triggers) {}

        record Target(String kind, String name) {}

        record Fallback(int failureThreshold, int replicas) {}

        record Advanced(Config horizontalPodAutoscalerConfig) {}

        record Config(HorizontalPodAutoscalerBehavior behavior) {}

        record Trigger(String type, String metricType, Map<String, String> metadata, Name authenticationRef) {}

        record Name(String name) {}
    }

    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements Resource {
        record Spec(List<Parameter> secretTargetRef) {}

        record Parameter(String parameter, String name, String key) {}
    }
}
