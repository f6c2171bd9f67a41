package io.liza.local.up;

import io.liza.local.process.CliException;
import io.liza.local.process.Ports;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ports of the two services; management and metrics are a thousand above. */
record ServicePorts(int voice, int admin) {
    private static final int MANAGEMENT = 1_000;
    private static final int HIGHEST = 65_535 - MANAGEMENT;

    int voiceManagement() {
        return voice + MANAGEMENT;
    }

    int adminManagement() {
        return admin + MANAGEMENT;
    }

    /** @throws CliException if a port cannot be used */
    void mustBeFree() {
        Set<Integer> seen = new HashSet<>();
        for (Use use : uses()) {
            if (use.port < 1 || use.port > HIGHEST + MANAGEMENT) {
                throw use.complaint("does not exist: choose one from 1 to " + HIGHEST);
            }
            if (!seen.add(use.port)) {
                throw use.complaint("is wanted twice: choose another");
            }
            if (Ports.isTaken(use.port)) {
                throw use.complaint("is taken by another program: stop that one, or choose another port");
            }
        }
    }

    private List<Use> uses() {
        return List.of(
                new Use(voice, "voice-service", "--voice-port"),
                new Use(admin, "admin-service", "--admin-port"),
                new Use(voiceManagement(), "voice-service's metrics", "--voice-port"),
                new Use(adminManagement(), "admin-service's metrics", "--admin-port"));
    }

    private record Use(int port, String whose, String option) {
        CliException complaint(String what) {
            return new CliException("Port " + port + " (for the " + whose + ") " + what + " with " + option + ".");
        }
    }
}
