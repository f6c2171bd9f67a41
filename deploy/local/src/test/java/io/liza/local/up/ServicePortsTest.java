package io.liza.local.up;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.local.process.CliException;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServicePortsTest {
    @Test
    void aTakenPortIsNamedWithItsOption() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertEquals(
                    "Port " + port + " (for the admin-service) is taken by another program: stop that one, or choose"
                            + " another port with --admin-port.",
                    complaint(Ports.free(), port));
            assertEquals(
                    "Port " + port + " (for the voice-service's metrics) is taken by another program: stop that one, or"
                            + " choose another port with --voice-port.",
                    complaint(port - 1_000, Ports.free()));
        }
    }

    @Test
    void onePortForTwoIsRefused() {
        int port = Ports.free();
        assertEquals(
                "Port " + port + " (for the admin-service) is wanted twice: choose another with --admin-port.",
                complaint(port, port));
    }

    @Test
    void thereMustBeRoomForTheMetrics() {
        assertEquals(
                "Port 65600 (for the voice-service's metrics) does not exist: choose one from 1 to 64535 with"
                        + " --voice-port.",
                complaint(64_600, Ports.free()));
    }

    private static String complaint(int voice, int admin) {
        return assertThrows(CliException.class, () -> new ServicePorts(voice, admin).mustBeFree())
                .getMessage();
    }
}
