package io.liza.e2e.monitoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.e2e.Liza;
import io.liza.local.service.Service;
import io.liza.local.telephone.caller.Calls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboard only use metrics and labels that the running services have. */
class MetricNamesIT {
    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*?)\\})? \\S+(?: # .*)?$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    /** Labels that Prometheus adds. */
    private static final Set<String> ADDED = Set.of("namespace", "instance", "job");

    /** Metrics of Prometheus itself, of the blackbox exporter and kube-state-metrics, and the metadata of our own. */
    private static final Set<String> OF_OTHERS = Set.of(
            "probe_success",
            "probe_ssl_earliest_cert_expiry",
            "kube_horizontalpodautoscaler_status_desired_replicas",
            "up",
            "ALERTS",
            "process_start_time_seconds");

    private final Liza liza = Liza.running();

    @Test
    void everyQueryNamesMetricsAndLabelsThatExist() throws IOException {
        liza.telephone().from("+4915112345678").caller(Calls.content("4711")).call();
        liza.dashboard.setOrderStatus("4711", "SHIPPED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> metrics(liza.admin).containsKey("liza_outbox_delay_seconds_bucket"));
        Map<String, Set<String>> told = metrics(liza.voice);
        metrics(liza.admin).forEach((name, labels) -> told.merge(name, labels, MetricNamesIT::union));

        Alerts.recorded(Alerts.LIZA).forEach(name -> told.put(name, Set.of()));
        List<Query> queries = Stream.concat(Alerts.queries(Alerts.LIZA), GrafanaDashboard.read().queries().stream())
                .toList();
        List<Query.Selector> unknown = queries.stream()
                .flatMap(query -> query.selectors().stream())
                .filter(selector -> !isTold(selector, told))
                .toList();

        assertEquals(List.of(), unknown);
        assertTrue(queries.stream().allMatch(query -> !query.selectors().isEmpty() || query.isConstant()));
    }

    private static boolean isTold(Query.Selector selector, Map<String, Set<String>> told) {
        Set<String> labels = told.get(selector.metric());
        return OF_OTHERS.contains(selector.metric())
                || labels != null
                        && selector.labels().stream()
                                .allMatch(label -> labels.contains(label) || ADDED.contains(label));
    }

    /** The names of a service's series, each with the names of its labels. */
    private static Map<String, Set<String>> metrics(Service service) {
        var metrics = new TreeMap<String, Set<String>>();
        String text = given().baseUri(service.management().toString())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        text.lines().map(SERIES::matcher).filter(Matcher::matches).forEach(series -> {
            var labels = new TreeSet<String>();
            if (series.group(2) != null) {
                LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
            metrics.merge(series.group(1), labels, MetricNamesIT::union);
        });
        return metrics;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
