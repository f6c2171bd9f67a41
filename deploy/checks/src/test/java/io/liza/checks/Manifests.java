package io.liza.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Kubernetes resources, read so strictly that a field or a type the cluster would not know is an error. */
record Manifests(List<Object> all) {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                /** The models would collect unknown fields instead of refusing them. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static final Map<String, Class<?>> KINDS = kinds();

    private static Map<String, Class<?>> kinds() {
        var kinds = new HashMap<String, Class<?>>(OperatorResources.KINDS);
        kinds.put("v1 Namespace", Namespace.class);
        kinds.put("v1 ConfigMap", ConfigMap.class);
        kinds.put("v1 Secret", Secret.class);
        kinds.put("v1 Service", Service.class);
        kinds.put("apps/v1 Deployment", Deployment.class);
        kinds.put("apps/v1 StatefulSet", StatefulSet.class);
        kinds.put("batch/v1 Job", Job.class);
        kinds.put("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);
        kinds.put("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);
        kinds.put("networking.k8s.io/v1 Ingress", Ingress.class);
        kinds.put("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);
        kinds.put("kafka.strimzi.io/v1 Kafka", Kafka.class);
        kinds.put("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class);
        kinds.put("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class);
        kinds.put("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class);
        return kinds;
    }

    /** All files of a folder, except that which tells kustomize what to do with them. */
    static Manifests of(String folder) {
        try (Stream<Path> files =
                Files.list(Repository.path("deploy/kubernetes").resolve(folder))) {
            return new Manifests(
                    files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                            .sorted()
                            .flatMap(file -> parse(text(file)).all().stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException that names the field which is none, or whose value is of a wrong type */
    static Manifests parse(String yaml) {
        return new Manifests(
                StreamSupport.stream(Repository.strictYaml().loadAll(yaml).spliterator(), false)
                        .map(Map.class::cast)
                        .map(Manifests::resource)
                        .toList());
    }

    <T> List<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Workload> workloads() {
        return all.stream().flatMap(resource -> Workload.of(resource).stream()).toList();
    }

    private static Object resource(Map<?, ?> yaml) {
        String kind = yaml.get("apiVersion") + " " + yaml.get("kind");
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException(kind + " is none of " + KINDS.keySet());
        }
        return STRICT.convertValue(yaml, KINDS.get(kind));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
