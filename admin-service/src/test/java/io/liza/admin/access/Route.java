package io.liza.admin.access;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.status.StatusRequest;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * An address with a method, and whom its annotations let in.
 *
 * @param rule roles, or {@code ALL}, {@code ISSUER} (single sign-on); empty where nothing is said
 * @param fields of its form, its query or its JSON
 * @param isPage whether a GET answers with a template, and as HTML
 */
public record Route(String method, String path, Set<String> rule, Set<String> fields, boolean isPage) {

    static final Set<String> ALL = Set.of("ALL");
    static final Set<String> ISSUER = Set.of("ISSUER");

    private static final List<Route> COMPILED = read();

    /** Every resource method of the service, as it was compiled. */
    public static List<Route> all() {
        return COMPILED;
    }

    private static List<Route> read() {
        return new ClassFileImporter()
                .importPath(Paths.get("target/classes")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getAllMethods().stream())
                        .filter(method -> methodOf(method).isPresent())
                        .map(method -> new Route(
                                methodOf(method).get(),
                                pathOf(method),
                                ruleOf(method),
                                fieldsOf(method),
                                isPage(method)))
                        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                        .toList();
    }

    public static Stream<Route> posts() {
        return all().stream().filter(route -> route.method.equals("POST"));
    }

    public boolean isApi() {
        return path.startsWith("/api/");
    }

    /** With an id that nothing has. */
    public String address() {
        return addressOf(path);
    }

    static String addressOf(String path) {
        return path.replace("{id}", "999999999")
                .replace("{sid}", "CA404")
                .replace("{recording}", "999999999")
                .replace("{number}", "404404404")
                .replace("{code}", "xx")
                .replace("{name}", "none")
                .replace("{language}", "xx")
                .replace("{key}", "none")
                .replace("{version}", "999999999")
                .replace("{batch}", "00000000-0000-0000-0000-000000000000")
                .replace("{section}", "nowhere");
    }

    @Override
    public String toString() {
        return method + " " + path + " "
                + String.join(", ", rule.stream().sorted().toList());
    }

    private static Optional<String> methodOf(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static boolean isPage(JavaMethod method) {
        return method.isAnnotatedWith(GET.class)
                && !method.isAnnotatedWith(Produces.class)
                && (method.reflect().getGenericReturnType().getTypeName().contains(TemplateInstance.class.getName())
                        || method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SharedReloads.class)));
    }

    private static String pathOf(JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = "/" + method.getOwner().getAnnotationOfType(Path.class).value() + "/"
                + own.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static Set<String> fieldsOf(JavaMethod method) {
        return Arrays.stream(method.reflect().getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getFields()).flatMap(field -> named(field, field.getName()))
                        : parameter.getType() == StatusRequest.class
                                ? Stream.of("status", "notes", "version")
                                : named(parameter, parameter.getName()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(AnnotatedElement input, String name) {
        return Stream.of(input)
                .flatMap(each -> Stream.concat(
                        Arrays.stream(each.getAnnotationsByType(RestQuery.class))
                                .map(RestQuery::value),
                        Arrays.stream(each.getAnnotationsByType(RestForm.class)).map(RestForm::value)))
                .map(given -> given.isEmpty() ? name : given);
    }

    /** A method's own annotation wins over that of its class. */
    private static Set<String> ruleOf(JavaMethod method) {
        if (method.isAnnotatedWith(AuthorizationCodeFlow.class)) {
            return ISSUER;
        }
        return Stream.of(method, method.getOwner())
                .map(Route::saidBy)
                .filter(rule -> !rule.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> saidBy(HasAnnotations<?> annotated) {
        return annotated.isAnnotatedWith(PermitAll.class)
                ? ALL
                : annotated
                        .tryGetAnnotationOfType(RolesAllowed.class)
                        .map(roles -> Set.of(roles.value()))
                        .orElse(Set.of());
    }
}
