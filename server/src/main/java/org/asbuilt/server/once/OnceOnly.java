package org.asbuilt.server.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.Grant;
import org.asbuilt.model.Digest;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.AnsweredRequests;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands behind the gate before every endpoint: what is asked under an {@link IdempotencyKey} is done once, and whoever asks it again is
 * answered as the first time. Who may not ask it any more does not pass the gate; and an answer is not given again by other rights than
 * those it was given by. Source: draft-ietf-httpapi-idempotency-key-header.
 */
@Component
public final class OnceOnly implements HandlerInterceptor, WebMvcConfigurer {
    private static final String UNDER_WAY = OnceOnly.class.getName() + ".underWay";
    private static final String REPEATED = "Idempotent-Replayed";
    private final AnsweredRequests answered;

    /**
     * Something that is done now for the first time.
     *
     * @param asked what
     * @param mark the mark of this thread when it began
     * @param rights by which rights
     * @param shownOnce whether the answer is not to be shown again
     */
    record UnderWay(AnsweredRequests.Asked asked, long mark, String rights, boolean shownOnce) {
        /** What a request is about to do; empty without a key, or if it was done before. */
        static Optional<UnderWay> of(HttpServletRequest request) {
            return request.getAttribute(UNDER_WAY) instanceof UnderWay some ? Optional.of(some) : Optional.empty();
        }
    }

    /** Keeps at that office what was answered. */
    public OnceOnly(RecordOffice office) {
        answered = office.answeredRequests();
    }

    /** Whether somebody wants something done once. */
    static boolean isWanted(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getHeader(IdempotencyKey.HEADER) != null
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The gate has the order 0: nobody learns what was answered who does not pass it.
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !isWanted(request)) {
            return true;
        }
        IdempotencyKey key = IdempotencyKey.parse(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
        if (method.hasMethodAnnotation(Open.class)) {
            throw Refusal.badRequest(
                    "idempotency-key-not-here",
                    "this is asked without being signed in, so there is nobody whose key it could be");
        }
        AnsweredRequests.Asked asked =
                new AnsweredRequests.Asked(Gate.caller(request).key(), key.value(), Fingerprint.of(request));
        String rights = rights(Gate.reader(request));
        Optional<AnsweredRequests.Before> before = answered.begin(asked);
        if (before.isPresent()) {
            answer(before.get(), rights, response);
            return false;
        }
        request.setAttribute(
                UNDER_WAY, new UnderWay(asked, answered.mark(), rights, method.hasMethodAnnotation(ShownOnce.class)));
        return true;
    }

    private static void answer(AnsweredRequests.Before before, String rights, HttpServletResponse response)
            throws IOException {
        if (!before.same()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "something else was asked under this key: make up a new one for each thing that is to be done");
        }
        AnsweredRequests.Ended ended = before.ended().orElseThrow(() -> unfinished(before));
        KeptAnswer kept = KeptAnswer.parse(ended.answer());
        if (!kept.why().isEmpty()) {
            throw notKept(before.began(), ended.status(), kept.why());
        }
        if (!kept.rights().equals(rights)) {
            throw notKept(before.began(), ended.status(), "your rights are others than they were then");
        }
        response.setStatus(ended.status());
        response.setHeader(REPEATED, "true");
        kept.type().ifPresent(response::setContentType);
        response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal unfinished(AnsweredRequests.Before before) {
        return before.here()
                ? new Refusal(
                        HttpStatus.CONFLICT,
                        "idempotency-key-under-way",
                        "what was asked under this key is being done; ask again in a moment",
                        Map.of("retryAfter", 1))
                : new Refusal(
                        HttpStatus.CONFLICT,
                        "idempotency-key-unfinished",
                        "what was asked under this key at " + before.began()
                                + " was begun by another server, or before this one was started, and was not ended: it is"
                                + " not known whether it was done; look, and use a new key if it was not");
    }

    private static Refusal notKept(Instant began, int status, String why) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "idempotency-answer-not-kept",
                "this was asked at " + began + ", answered with the status " + status
                        + " and is not done again; what was answered is not given again: " + why,
                Map.of("answered", status, "asked", began.toString()));
    }

    /** What counts for whoever asks, in a form that is the same each time. */
    private static String rights(Reader reader) {
        List<String> grants = reader.grants().stream().map(Grant::key).sorted().toList();
        List<String> most =
                reader.permissions().stream().map(Enum::name).sorted().toList();
        String all = reader.person().affiliation() + "\n" + grants + "\n" + most + "\n"
                + reader.glass().map(Instant::toString).orElse("");
        return Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
