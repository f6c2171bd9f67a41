package io.liza.admin.prompt.testcall;

import io.liza.admin.access.Role;
import io.liza.admin.http.Parameters;
import io.liza.admin.prompt.draft.BackgroundWork;
import io.liza.admin.prompt.draft.PromptConfig;
import io.liza.admin.prompt.draft.Prompts;
import io.liza.admin.prompt.sample.SampleOrder;
import io.liza.admin.ui.CompanyClock;
import io.liza.dialogue.CallLimits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A keypad that plays a call against the draft. The address holds all inputs, so Back takes the last one back. */
@Path("/settings/prompts")
@RolesAllowed(Role.ADMINISTERS)
public class TestCallPages {

    private static final int MAX_INPUTS = 80;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance call(TestCallPage page);
    }

    private final Prompts prompts;
    private final CompanyClock clock;
    private final BackgroundWork background;
    private final CallLimits limits;

    TestCallPages(Prompts prompts, CompanyClock clock, BackgroundWork background, PromptConfig config) {
        this.prompts = prompts;
        this.clock = clock;
        this.background = background;
        this.limits = CallLimits.ofDigits(config.minDigits(), config.maxDigits());
    }

    /**
     * @param order what the shop has told about every order
     * @param open {@code false} for a call outside of the opening hours
     * @param input of the caller, in order
     * @param typed keys of a number that the caller has not finished
     * @param words that the caller says next
     */
    @GET
    @Path("{language}/call")
    public Uni<TemplateInstance> call(
            @RestPath String language,
            @RestQuery String order,
            @RestQuery String open,
            @RestQuery List<String> input,
            @RestQuery String typed,
            @RestQuery String words) {
        SampleOrder sample = Parameters.constant("order", order, TestCallPages::sample, SampleOrder.values())
                .orElse(SampleOrder.IN_PROGRESS);
        Parameters.check("open", open == null || open.matches("true|false"), "must be true or false");
        Parameters.check("input", input.size() <= MAX_INPUTS, "must not be more than " + MAX_INPUTS);
        Parameters.check("typed", typed == null || typed.matches("[0-9*]{0,40}"), "must be keys");
        Stream<String> said = Stream.ofNullable(words).map(text -> "words:" + text);
        List<TestInput> inputs =
                Stream.concat(input.stream(), said).map(TestInput::of).toList();
        boolean isOpen = !"false".equals(open);
        return prompts.of(language).chain(texts -> prompts.drafted()
                .chain(drafted -> background.run(
                        () -> TestCall.play(drafted, language, sample, isOpen, limits, clock.local(), inputs)))
                .map(call ->
                        Templates.call(new TestCallPage(texts, sample, isOpen, call, typed == null ? "" : typed))));
    }

    private static Optional<SampleOrder> sample(String name) {
        return Arrays.stream(SampleOrder.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
