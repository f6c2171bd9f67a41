package io.liza.admin.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, PT10S",
        "2, 0.5, PT20S",
        "5, 0.5, PT2M40S",
        "9, 0.5, PT42M40S",
        "10, 0.5, PT1H",
        "1000, 0.5, PT1H",
        "1, 0, PT7.5S",
        "1, 1, PT12.5S",
        "10, 1, PT1H15M"
    })
    void doublesUpToTheLongestWithARandomPart(int tries, double random, Duration pause) {
        assertEquals(pause, new BackOff(FIRST, LONGEST, () -> random).after(tries));
    }
}
