package io.liza.checks;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource that makes pods, or a patch of one. */
record Workload(ObjectMeta metadata, Map<String, String> selector, PodTemplateSpec pod) {

    static Optional<Workload> of(Object resource) {
        if (resource instanceof Deployment deployment) {
            var spec = deployment.getSpec();
            return Optional.of(new Workload(
                    deployment.getMetadata(),
                    spec.getSelector() == null ? null : spec.getSelector().getMatchLabels(),
                    spec.getTemplate()));
        }
        if (resource instanceof StatefulSet set) {
            var spec = set.getSpec();
            return Optional.of(new Workload(
                    set.getMetadata(),
                    spec.getSelector() == null ? null : spec.getSelector().getMatchLabels(),
                    spec.getTemplate()));
        }
        if (resource instanceof Job job) {
            var template = job.getSpec().getTemplate();
            return Optional.of(
                    new Workload(job.getMetadata(), template.getMetadata().getLabels(), template));
        }
        return Optional.empty();
    }

    String name() {
        return metadata.getName();
    }

    boolean isPatch() {
        return selector == null;
    }

    boolean isService() {
        return name().endsWith("-service");
    }

    /** Runs one of our images. */
    boolean isOurs() {
        return isPatch() || container().getImage().contains("liza/");
    }

    Map<String, String> labels() {
        return pod.getMetadata().getLabels();
    }

    Container container() {
        return pod.getSpec().getContainers().get(0);
    }

    List<String> variables() {
        return container().getEnv().stream().map(EnvVar::getName).toList();
    }

    /** What the service in it knows; a migration is the admin-service. */
    Settings settings() {
        return Settings.of(isService() ? name() : "admin-service");
    }

    @Override
    public String toString() {
        return name();
    }

    /** The paths at which its container mounts volumes. */
    List<String> mounts() {
        return container().getVolumeMounts().stream()
                .map(mount -> mount.getMountPath())
                .toList();
    }
}
