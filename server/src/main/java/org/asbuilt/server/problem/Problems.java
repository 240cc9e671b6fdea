package org.asbuilt.server.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.model.InvalidValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a refusal, a malformed request or our own fault becomes a problem document. */
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** In seconds. */
    private static final int SOON = 1;

    private final JsonMapper json;
    private final FaultNumbers faults;
    private final MeterRegistry meters;

    /** Writes problems with that mapper. */
    public Problems(JsonMapper json, FaultNumbers faults, MeterRegistry meters) {
        this.meters = meters;
        this.json = json;
        this.faults = faults;
    }

    /** A request that cannot be granted. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refusal(Refusal refusal) {
        return answer(document(refusal.status(), refusal.code(), refusal.detail(), refusal.more()));
    }

    /** A value that is none. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> invalid(InvalidValue invalid) {
        return answer(document(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid-value", String.valueOf(invalid.getMessage()), Map.of()));
    }

    /** A newer program has the record; a balancer of load or whoever asks again finds a server of it. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> superseded(Superseded superseded) {
        return answer(document(
                HttpStatus.SERVICE_UNAVAILABLE,
                "superseded",
                String.valueOf(superseded.getMessage()),
                Map.of("retryAfter", SOON)));
    }

    /** A file that is too long. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> tooLong(MaxUploadSizeExceededException tooLong) {
        return answer(document(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-long",
                "the files are longer than the server takes at once",
                Map.of()));
    }

    /** Everything else: what Spring says is the caller's fault, and what is ours. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> others(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = response.getStatusCode();
            return answer(document(status, code(status), detail(response), Map.of()));
        }
        if (thrown instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
            Optional<Refusal> within = within(thrown);
            if (within.isPresent()) {
                return refusal(within.get());
            }
            return answer(document(
                    HttpStatus.BAD_REQUEST, "malformed", "the body is not the JSON that is expected here", Map.of()));
        }
        if (thrown instanceof org.springframework.beans.TypeMismatchException mismatch) {
            return answer(document(
                    HttpStatus.BAD_REQUEST,
                    "malformed",
                    mismatch.getPropertyName() + " cannot be '" + mismatch.getValue() + "'",
                    Map.of()));
        }
        String number = faults.next();
        LOG.atError()
                .addKeyValue("fault", number)
                .setCause(thrown)
                .log("own fault {} at {} {}", number, request.getMethod(), request.getRequestURI());
        return answer(document(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "own-fault",
                "Asbuilt failed. The fault is ours; quote number " + number + ".",
                Map.of("number", number)));
    }

    /** What refused while a body was read; readers of JSON put what is thrown below them into exceptions of their own. */
    private static Optional<Refusal> within(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /** Writes a refusal where no controller is at work. */
    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        ProblemDetail document = document(refusal.status(), refusal.code(), refusal.detail(), refusal.more());
        retryAfter(document).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.getWriter().write(json.writeValueAsString(document));
    }

    private ProblemDetail document(HttpStatusCode status, String code, String detail, Map<String, Object> more) {
        meters.counter("asbuilt.refusals", "code", code).increment();
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create("urn:asbuilt:problem:" + code));
        document.setTitle(title(status));
        document.setProperty("code", code);
        more.forEach(document::setProperty);
        return document;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail document) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(document.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        retryAfter(document).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(document);
    }

    /** What says in how many seconds it may be tried again is said as RFC 9110 section 10.2.3 wants it too. */
    private static Optional<String> retryAfter(ProblemDetail document) {
        return Optional.ofNullable(document.getProperties())
                .map(properties -> properties.get("retryAfter"))
                .map(String::valueOf);
    }

    private static String title(HttpStatusCode status) {
        return Optional.ofNullable(HttpStatus.resolve(status.value()))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Refused");
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-long";
            case 415, 406 -> "media-type";
            default -> "malformed";
        };
    }

    private static String detail(ErrorResponse response) {
        return Optional.ofNullable(response.getBody().getDetail()).orElse("the request is not of its form");
    }
}
