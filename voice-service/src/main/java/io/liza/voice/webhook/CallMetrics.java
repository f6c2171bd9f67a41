package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePacks;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts calls by language; nothing else of the caller is a label. Every series exists from the start, so that the first
 * call is an increase.
 */
@Startup
@ApplicationScoped
class CallMetrics {

    private static final String LANGUAGE = "language";
    private static final String LOST = "lost";
    private static final String GAVE_UP = "gave_up";

    private final MeterRegistry metrics;

    CallMetrics(MeterRegistry metrics, LanguagePacks packs) {
        this.metrics = metrics;
        packs.all().stream().map(LanguagePack::code).forEach(this::register);
    }

    private void register(String language) {
        for (CallCounter counted : CallCounter.values()) {
            counter(counted, language);
        }
        for (CallEvent.Problem.Kind kind : CallEvent.Problem.Kind.values()) {
            failed(language, label(kind));
        }
        failed(language, LOST);
        failed(language, GAVE_UP);
    }

    /** Counts the event of an answered webhook, but not of its repetition. */
    void count(CallEvent event) {
        String language = event.turn().language();
        if (event instanceof CallEvent.Problem problem) {
            failed(language, label(problem.problem())).increment();
        } else if (event instanceof CallEvent.Farewell farewell
                && farewell.why() == CallEvent.Farewell.Reason.GAVE_UP) {
            failed(language, GAVE_UP).increment();
        } else {
            CallCounter.of(event)
                    .ifPresent(counted -> counter(counted, language).increment());
        }
    }

    /** The event of a turn was lost, and the caller heard an apology. */
    void countLost(String language) {
        failed(language, LOST).increment();
    }

    private Counter counter(CallCounter counted, String language) {
        return Counter.builder(counted.metric())
                .description(counted.description())
                .tag(LANGUAGE, language)
                .register(metrics);
    }

    private Counter failed(String language, String reason) {
        return Counter.builder("liza.calls.failed")
                .description("Calls that ended in an apology, or because the caller was not understood")
                .tag(LANGUAGE, language)
                .tag("reason", reason)
                .register(metrics);
    }

    private static String label(CallEvent.Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
