package io.liza.admin.http.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.JsonLimits;
import io.micrometer.core.instrument.MeterRegistry;
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

    private static final String TOO_MUCH = "the body must be a small JSON object: at most " + JsonLimits.MAX_TOKENS
            + " names and values, and " + JsonLimits.MAX_DEPTH + " levels";

    private final MeterRegistry metrics;

    ErrorMapper(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException e, UriInfo uri) {
        return ErrorAnswer.of(Status.BAD_REQUEST, e.getMessage(), e.parameter(), uri);
    }

    @ServerExceptionMapper
    Response tooMany(TooManyRequestsException e, UriInfo uri) {
        return ErrorAnswer.begin(Status.TOO_MANY_REQUESTS, e.getMessage(), null, uri)
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    @ServerExceptionMapper
    Response conflict(OptimisticLockException e, UriInfo uri) {
        return conflict(uri);
    }

    /** A violated constraint means that another request wrote the same at the same time. */
    @ServerExceptionMapper
    Response taken(HibernateException e, UriInfo uri, RoutingContext request) {
        boolean isTaken = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConstraintViolationException.class::isInstance);
        return isTaken ? conflict(uri) : failure(e, uri, request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable(JacksonException e, UriInfo uri) {
        return ErrorAnswer.of(Status.BAD_REQUEST, unreadableBody(e), field(e), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        StatusType status = e.getResponse().getStatusInfo();
        if (status.getFamily() == Status.Family.REDIRECTION) {
            return e.getResponse();
        }
        return ErrorAnswer.of(status, e instanceof NotSupportedException ? NOT_JSON : e.getMessage(), null, uri);
    }

    @ServerExceptionMapper
    Response databaseAway(ConnectException e, UriInfo uri) {
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
                Status.INTERNAL_SERVER_ERROR, "something went wrong on our side; the log says what", null, uri);
    }

    private static Response conflict(UriInfo uri) {
        return ErrorAnswer.of(
                Status.CONFLICT, "somebody else changed this meanwhile; look again and repeat", null, uri);
    }

    private static String unreadableBody(JacksonException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return TOO_MUCH;
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

    /** The field at fault; null if the JSON itself is broken. */
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
