package io.liza.admin.settings;

import io.liza.admin.http.Parameters;
import io.liza.text.TextLimits;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The submitted fields of one section, with what is wrong with them. */
final class SettingsForm {

    private static final int LONGEST = 10_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private final Map<String, String> texts;
    private final boolean local;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** @param local whether the service is for this machine only */
    SettingsForm(Map<String, String> texts, boolean local) {
        this.texts = texts;
        this.local = local;
    }

    /** The form of the current request. */
    static SettingsForm submitted(boolean local) {
        var form = CurrentRequestManager.get().getFormData();
        Parameters.check("version", form != null, "is missing");
        var texts = new HashMap<String, String>();
        var problems = new HashMap<String, Problem>();
        for (String name : form) {
            String text = form.getFirst(name).getValue();
            String shown = CONTROL.matcher(TextLimits.cut(text, LONGEST)).replaceAll("\uFFFD");
            texts.put(name, shown);
            if (!shown.equals(text)) {
                problems.put(name, text.length() > LONGEST ? Problem.LENGTH : Problem.CHARACTERS);
            }
        }
        var submitted = new SettingsForm(texts, local);
        submitted.problems.putAll(problems);
        return submitted;
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, Problem> problems() {
        return problems;
    }

    boolean isLocal() {
        return local;
    }

    boolean isValid() {
        return problems.isEmpty();
    }

    void requireValid() {
        if (!isValid()) {
            throw new InvalidFormException();
        }
    }

    void add(String name, Problem problem) {
        problems.putIfAbsent(name, problem);
    }

    /** Version on which the edit is based. */
    int version() {
        String version = texts.getOrDefault("version", "");
        Parameters.check("version", VERSION.matcher(version).matches(), "must be a whole number");
        return Integer.parseInt(version);
    }

    /** Stripped; empty if it is missing. */
    String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    boolean isChecked(String name) {
        return texts.containsKey(name);
    }

    /** A text that may be missing, which is then null. */
    String checked(String name, Function<String, ?> check, Problem problem) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        read(name, problem, () -> check.apply(text));
        return text;
    }

    /** Empty if the reading fails; the field is then wrong. */
    <T> Optional<T> read(String name, Problem problem, Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            add(name, problem);
            return Optional.empty();
        }
    }
}
