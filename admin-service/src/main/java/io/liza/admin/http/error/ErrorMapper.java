package io.liza.admin.http.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.liza.admin.http.ApiPath;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.JsonLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to error responses. */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

    private static final String NOT_JSON = "the body must be JSON, sent as Content-Type: application/json";

    private static final String TOO_LARGE = "the body must be a small JSON object: at most " + JsonLimits.MAX_TOKENS
            + " names and values, and " + JsonLimits.MAX_DEPTH + " levels";

    private final MeterRegistry metrics;
    private final CurrentIdentityAssociation identity;

    ErrorMapper(MeterRegistry metrics, CurrentIdentityAssociation identity) {
        this.metrics = metrics;
        this.identity = identity;
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException e, UriInfo uri) {
        return ErrorAnswer.of(Status.BAD_REQUEST, e.getMessage(), e.parameter(), uri);
    }

    @ServerExceptionMapper
    Response rateLimited(TooManyRequestsException e, UriInfo uri) {
        return ErrorAnswer.begin(Status.TOO_MANY_REQUESTS, e.getMessage(), uri)
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    @ServerExceptionMapper
    Response conflict(OptimisticLockException e, UriInfo uri) {
        return conflict(uri);
    }

    /** Answers a violated constraint with 409, since it means that another request wrote the same at the same time. */
    @ServerExceptionMapper
    Response databaseFailure(HibernateException e, UriInfo uri, RoutingContext request) {
        boolean isConstraintViolation = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConstraintViolationException.class::isInstance);
        return isConstraintViolation ? conflict(uri) : failure(e, uri, request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable(JacksonException e, UriInfo uri) {
        return badJson(e, uri);
    }

    private static Response badJson(JacksonException e, UriInfo uri) {
        return ErrorAnswer.of(Status.BAD_REQUEST, unreadableBody(e), field(e), uri);
    }

    @ServerExceptionMapper
    Uni<Response> web(WebApplicationException e, UriInfo uri) {
        Uni<?> user = ApiPath.isApi(uri) ? Uni.createFrom().voidItem() : knownUser();
        return user.map(known -> answer(e, uri));
    }

    /** An unknown page needs no authentication, but a user who has a session keeps the navigation. */
    private Uni<?> knownUser() {
        return identity.getDeferredIdentity().onFailure().recoverWithNull();
    }

    private static Response answer(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return badJson(unreadable, uri);
        }
        StatusType status = e.getResponse().getStatusInfo();
        if (status.getFamily() == Status.Family.REDIRECTION) {
            return e.getResponse();
        }
        return ErrorAnswer.of(status, e instanceof NotSupportedException ? NOT_JSON : e.getMessage(), null, uri);
    }

    @ServerExceptionMapper
    Response databaseUnavailable(ConnectException e, UriInfo uri) {
        return ErrorAnswer.of(
                Status.SERVICE_UNAVAILABLE, "the database does not answer; please try again soon", null, uri);
    }

    @ServerExceptionMapper
    Response failure(Throwable e, UriInfo uri, RoutingContext request) {
        if (Disconnects.isGone(request)) {
            return Response.noContent().build();
        }
        metrics.counter("liza.web.failures").increment();
        LOG.errorf(e, "%s failed", uri.getPath());
        return ErrorAnswer.of(
                Status.INTERNAL_SERVER_ERROR, "internal error; the log of the service contains the details", null, uri);
    }

    private static Response conflict(UriInfo uri) {
        return ErrorAnswer.of(
                Status.CONFLICT, "another request has changed this meanwhile; reload and repeat", null, uri);
    }

    private static String unreadableBody(JacksonException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return TOO_LARGE;
        }
        String field = field(e);
        return field == null
                ? "the body must be a JSON object such as {\"status\": \"SHIPPED\"}"
                : field + (isNumber(e) ? " must be a whole number" : " must be a text");
    }

    private static boolean isNumber(JacksonException e) {
        return e.getCause() instanceof InputCoercionException
                || e instanceof MismatchedInputException mapping && mapping.getTargetType() == Integer.class;
    }

    /** Returns the path of the invalid field; null if the JSON itself is malformed. */
    private static String field(JacksonException e) {
        boolean isOfField = e instanceof MismatchedInputException || e.getCause() instanceof InputCoercionException;
        if (!isOfField
                || !(e instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return null;
        }
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }
}
