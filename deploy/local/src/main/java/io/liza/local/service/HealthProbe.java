package io.liza.local.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A service is ready when all its probes answer 200. */
record HealthProbe(List<URI> probes) implements BooleanSupplier {
    private static final int TIMEOUT_MILLIS = 2_000;

    @Override
    public boolean getAsBoolean() {
        return probes.stream().allMatch(HealthProbe::isOk);
    }

    private static boolean isOk(URI probe) {
        try {
            var connection = (HttpURLConnection) probe.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
