package org.asbuilt.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.server.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one gate: authenticate, authorise, write the access log, and only then act. If the log cannot be written, the answer is
 * no.
 */
@Component
public final class Gate implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String READER = Gate.class.getName() + ".reader";
    private final Sessions sessions;
    private final AccessLog log;
    private final Readers readers;

    /** A gate that knows people by those sessions. */
    public Gate(Sessions sessions, AccessLog log, Readers readers) {
        this.sessions = sessions;
        this.log = log;
        this.readers = readers;
    }

    /** Who asks; only to be called behind the gate. */
    public static Person person(HttpServletRequest request) {
        return reader(request).person();
    }

    /** Who asks and what counts for it; only to be called behind the gate. */
    public static Reader reader(HttpServletRequest request) {
        if (request.getAttribute(READER) instanceof Reader reader) {
            return reader;
        }
        throw new IllegalStateException("nobody passed the gate");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        response.setHeader("Cache-Control", "no-store");
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            if (method.getBeanType().getName().startsWith("org.asbuilt.")) {
                throw new IllegalStateException(method + " does not say whom it is for");
            }
            return true;
        }
        Optional<Person> person = sessions.person(request);
        Optional<Reader> reader = person.map(readers::of);
        boolean granted = reader.isPresent() && isGranted(reader.get(), needs);
        write(request, person.map(Person::user).orElse(""), needs.action(), object(request), granted);
        if (person.isEmpty()) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", "sign in first");
        }
        if (!granted) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-permitted",
                    "this needs the permission "
                            + Arrays.stream(needs.value()).map(Permission::text).collect(Collectors.joining(" or "))
                            + ", which none of your roles gives");
        }
        request.setAttribute(READER, reader.get());
        readers.serve(reader.get());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        readers.leave();
    }

    /** Writes an entry of the access log; what cannot be written down is not done. */
    public void write(HttpServletRequest request, String actor, String action, String object, boolean granted) {
        try {
            log.write(actor, action, object, granted, request.getRemoteAddr());
        } catch (RuntimeException unwritten) {
            LOG.error("the access log cannot be written", unwritten);
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "access-log-unavailable",
                    "the access log cannot be written, and nothing is done that is not written down");
        }
    }

    private static boolean isGranted(Reader reader, Needs needs) {
        return needs.value().length == 0 || Arrays.stream(needs.value()).anyMatch(reader::may);
    }

    private static String object(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
